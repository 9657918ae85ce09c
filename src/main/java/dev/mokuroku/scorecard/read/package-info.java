/// What callers may see of scorecards and their results.
///
/// Entry: [VisibleScorecards][dev.mokuroku.scorecard.read.VisibleScorecards] and
/// [ShownResults][dev.mokuroku.scorecard.read.ShownResults]; counts come from
/// [ResultCounts][dev.mokuroku.scorecard.read.ResultCounts]. Owns no tables.
@NullMarked
package dev.mokuroku.scorecard.read;

import org.jspecify.annotations.NullMarked;
