/// Tries scorecards: evaluates one that is stored or a text, and stores nothing.
///
/// Entry: [Trials][dev.mokuroku.scorecard.trial.Trials]. Owns no tables.
@NullMarked
package dev.mokuroku.scorecard.trial;

import org.jspecify.annotations.NullMarked;
