/// Backstage's predicate language as GraphQL inputs.
///
/// Entry: [EntityPredicate][dev.mokuroku.api.graphql.filter.EntityPredicate], and
/// [PredicateParser][dev.mokuroku.api.graphql.filter.PredicateParser], which parses it into a condition of the index.
/// Owns no tables.
@NullMarked
package dev.mokuroku.api.graphql.filter;

import org.jspecify.annotations.NullMarked;
