/// The catalog over GraphQL: thin translations to reads of the index and commands of the catalog.
///
/// Entry: [CatalogQueries][dev.mokuroku.api.graphql.CatalogQueries],
/// [CatalogMutations][dev.mokuroku.api.graphql.CatalogMutations]. The schema is
/// `graphql/schema.graphql`. Owns no tables.
@NullMarked
package dev.mokuroku.api.graphql;

import org.jspecify.annotations.NullMarked;
