/// Exemptions from checks over GraphQL.
///
/// Entry: [ScorecardExemptionMutations][dev.mokuroku.scorecard.graphql.exemption.ScorecardExemptionMutations].
/// Owns no tables.
@NullMarked
package dev.mokuroku.scorecard.graphql.exemption;

import org.jspecify.annotations.NullMarked;
