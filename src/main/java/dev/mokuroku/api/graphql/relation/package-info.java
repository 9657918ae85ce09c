/// Relations between entities as GraphQL fields. An entity in the index holds its relations in both directions; only
/// the targets are looked up, once per level of a query for all fields.
///
/// Entry: [RelationSchema][dev.mokuroku.api.graphql.relation.RelationSchema] adds the fields of all
/// [RelationFields][dev.mokuroku.api.graphql.relation.RelationFields] beans to the schema;
/// [RelationLoaders][dev.mokuroku.api.graphql.relation.RelationLoaders] looks the targets up. Owns no tables.
@NullMarked
package dev.mokuroku.api.graphql.relation;

import org.jspecify.annotations.NullMarked;
