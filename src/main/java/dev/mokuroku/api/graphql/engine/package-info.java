/// Executes GraphQL operations: prepared once, within limits, counted, and with answers whose errors all
/// carry a code.
///
/// Entry: [GraphQLEngine][dev.mokuroku.api.graphql.engine.GraphQLEngine]. It takes the place of SmallRye's
/// `ExecutionService`, which has no room for limits, costs and answers of our own; the schema and the
/// fetchers stay SmallRye's. Owns no tables.
@NullMarked
package dev.mokuroku.api.graphql.engine;

import org.jspecify.annotations.NullMarked;
