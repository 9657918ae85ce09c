/// What changed between two times: pages of changes that the caller may see, and the falls and rises of
/// scorecards.
///
/// Entry: [VisibleChanges][dev.mokuroku.scorecard.change.VisibleChanges] and
/// [Diffs][dev.mokuroku.scorecard.change.Diffs]. Owns no tables.
@NullMarked
package dev.mokuroku.scorecard.change;

import org.jspecify.annotations.NullMarked;
