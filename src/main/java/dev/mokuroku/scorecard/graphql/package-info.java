/// Scorecards over GraphQL: the type `Scorecard`, its levels, checks and counts, and the queries over all
/// scorecards.
///
/// Entry: [ScorecardView][dev.mokuroku.scorecard.graphql.ScorecardView]. `.result` shows results of entities,
/// `.change` what changed, `.exemption` has the mutations, `.trial` evaluates drafts. Owns no tables.
@NullMarked
package dev.mokuroku.scorecard.graphql;

import org.jspecify.annotations.NullMarked;
