/// Queries for entities and facets, and the arguments, pages and orders that other packages reuse.
///
/// Entry: [CatalogQueries][dev.mokuroku.api.graphql.query.CatalogQueries],
/// [EntityArguments][dev.mokuroku.api.graphql.query.EntityArguments],
/// [EntityConnection][dev.mokuroku.api.graphql.query.EntityConnection]. Owns no tables.
@NullMarked
package dev.mokuroku.api.graphql.query;

import org.jspecify.annotations.NullMarked;
