/// The catalog over GraphQL: thin translations to reads of the index and commands of the catalog.
///
/// Entry: [CatalogQueries][dev.mokuroku.api.graphql.CatalogQueries],
/// [LocationMutations][dev.mokuroku.api.graphql.mutation.LocationMutations]. The schema is
/// `graphql/schema.graphql`. Owns no tables.
@NullMarked
package dev.mokuroku.api.graphql;

import org.jspecify.annotations.NullMarked;
