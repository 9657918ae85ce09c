package dev.mokuroku.api.graphql.relation;

import java.util.List;

/// The relation fields of a feature, offered as a bean. The schema is built once from those of all beans, before the
/// configuration of the runtime is known.
public interface RelationFields {
    /// The same list on every call.
    List<RelationField> fields();
}
