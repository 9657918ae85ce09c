package dev.mokuroku.frontend.search;

import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.filter.EntityFilter.All;
import dev.mokuroku.index.filter.EntityFilter.Any;
import dev.mokuroku.index.filter.EntityFilter.Exists;
import dev.mokuroku.index.filter.EntityFilter.In;
import dev.mokuroku.index.filter.EntityFilter.Not;
import dev.mokuroku.index.search.SearchDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Filters on fields of documents as conditions on the entities that they are made of.
final class DocumentFilter {
    private static final EntityFilter NOTHING = new Any(List.of());

    private DocumentFilter() {}

    static EntityFilter of(Map<String, List<String>> filters) {
        List<EntityFilter> all = new ArrayList<>();
        filters.forEach((field, values) -> all.add(of(field, values)));
        return new All(all);
    }

    /// An unknown field matches nothing, as in Backstage. A dotted path filters by any
    /// field of the entity.
    private static EntityFilter of(String field, List<String> values) {
        return switch (field) {
            case "kind" -> new In("kind", values);
            case "namespace" -> new In("metadata.namespace", values);
            case "type", "componentType" -> orMissing("spec.type", SearchDocument.NO_TYPE, values);
            case "lifecycle" -> orMissing("spec.lifecycle", "", values);
            case "owner" -> orMissing("spec.owner", "", values);
            case "title" -> title(values);
            default -> field.contains(".") ? new In(field, values) : NOTHING;
        };
    }

    /// @param missing the document's value if the entity lacks the field
    private static EntityFilter orMissing(String key, String missing, List<String> values) {
        EntityFilter written = new In(key, values);
        return values.contains(missing) ? new Any(List.of(written, new Not(new Exists(key)))) : written;
    }

    private static EntityFilter title(List<String> values) {
        EntityFilter untitled = new Not(new Exists("metadata.title"));
        return new Any(
                List.of(new In("metadata.title", values), new All(List.of(untitled, new In("metadata.name", values)))));
    }
}
