/// Checks, their results and facts in the shapes of Backstage's Tech Insights, so that its published client works.
///
/// Entry: [CheckResource][dev.mokuroku.scorecard.techinsights.CheckResource] and
/// [FactResource][dev.mokuroku.scorecard.techinsights.FactResource]. Owns no tables.
@NullMarked
package dev.mokuroku.scorecard.techinsights;

import org.jspecify.annotations.NullMarked;
