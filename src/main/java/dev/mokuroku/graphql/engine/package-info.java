/// Executes GraphQL operations: prepares each document once, limits cost and time, counts outcomes, and gives every
/// error a code.
///
/// Entry: [GraphQLEngine][dev.mokuroku.graphql.engine.GraphQLEngine]. Replaces SmallRye's `ExecutionService`, which
/// cannot limit, cancel or count operations; the schema and the fetchers remain SmallRye's. Owns no tables.
@NullMarked
package dev.mokuroku.graphql.engine;

import org.jspecify.annotations.NullMarked;
