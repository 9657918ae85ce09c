/// The edges between entities. The index's answer holds an entity's relations in both directions; only
/// what is asked at their other ends is looked up, all of one level of a query at once.
///
/// Entry: [RelationSchema][dev.mokuroku.api.graphql.relation.RelationSchema] puts the fields of
/// [RelationField][dev.mokuroku.api.graphql.relation.RelationField] into the schema;
/// [RelationLoading][dev.mokuroku.api.graphql.relation.RelationLoading] does the look-ups. Owns no tables.
@NullMarked
package dev.mokuroku.api.graphql.relation;

import org.jspecify.annotations.NullMarked;
