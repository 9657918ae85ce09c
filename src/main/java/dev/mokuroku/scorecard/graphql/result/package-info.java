/// The results of entities over GraphQL, and the roll-ups of groups, systems and domains.
///
/// Entry: [ScorecardResult][dev.mokuroku.scorecard.graphql.result.ScorecardResult], which
/// [ResultViews][dev.mokuroku.scorecard.graphql.result.ResultViews] makes. Owns no tables.
@NullMarked
package dev.mokuroku.scorecard.graphql.result;

import org.jspecify.annotations.NullMarked;
