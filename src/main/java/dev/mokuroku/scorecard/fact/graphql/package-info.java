/// Facts over GraphQL: which there are, those of an entity, and the mutation that reports them.
///
/// Entries: [FactsGraphQL][dev.mokuroku.scorecard.fact.graphql.FactsGraphQL],
/// [FactMutations][dev.mokuroku.scorecard.fact.graphql.FactMutations]. Owns no tables.
@NullMarked
package dev.mokuroku.scorecard.fact.graphql;

import org.jspecify.annotations.NullMarked;
