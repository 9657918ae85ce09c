/// Trying scorecards over GraphQL.
///
/// Entry: [ScorecardTrialGraphQL][dev.mokuroku.scorecard.graphql.trial.ScorecardTrialGraphQL]. Owns no tables.
@NullMarked
package dev.mokuroku.scorecard.graphql.trial;

import org.jspecify.annotations.NullMarked;
