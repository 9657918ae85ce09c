/// What a query asks for, typed: the predicate language of Backstage as GraphQL inputs.
///
/// Entry: [EntityPredicate][dev.mokuroku.api.graphql.filter.EntityPredicate], and
/// [PredicateReading][dev.mokuroku.api.graphql.filter.PredicateReading], which makes the index's condition
/// of it. Owns no tables.
@NullMarked
package dev.mokuroku.api.graphql.filter;

import org.jspecify.annotations.NullMarked;
