/// The catalog over GraphQL: thin translations to reads of the index and to commands of the catalog, one package per
/// subject. The golden schema is `graphql/schema.graphql`.
///
/// Start at [CatalogQueries][dev.mokuroku.api.graphql.query.CatalogQueries].
@NullMarked
package dev.mokuroku.api.graphql;

import org.jspecify.annotations.NullMarked;
