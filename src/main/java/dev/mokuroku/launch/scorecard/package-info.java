/// The commands `scorecard try` and `scorecard lint`, for the pipeline of a repository that holds scorecards.
/// They ask a
/// running server, because expressions depend on its facts and entities.
///
/// Entry: [ScorecardCommand][dev.mokuroku.launch.scorecard.ScorecardCommand]. Owns no tables.
@NullMarked
package dev.mokuroku.launch.scorecard;

import org.jspecify.annotations.NullMarked;
