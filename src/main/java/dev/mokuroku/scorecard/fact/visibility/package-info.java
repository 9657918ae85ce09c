/// What a caller may see of facts: scorecards are evaluated with everything, and values may name what is hidden.
///
/// Entry: [VisibleFacts][dev.mokuroku.scorecard.fact.visibility.VisibleFacts]. Owns no tables.
@NullMarked
package dev.mokuroku.scorecard.fact.visibility;

import org.jspecify.annotations.NullMarked;
