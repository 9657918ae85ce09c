/// What changed, over GraphQL: pages of changes, their sum between two times, and the subscription.
///
/// Entry: [ScorecardChangesGraphQL][dev.mokuroku.scorecard.graphql.change.ScorecardChangesGraphQL]. Owns no
/// tables.
@NullMarked
package dev.mokuroku.scorecard.graphql.change;

import org.jspecify.annotations.NullMarked;
