/// Keeps results current: follows the change feed, the queue, the definitions and the clock, and evaluates again what
/// depends on a change.
///
/// Entry: [EvaluationRun][dev.mokuroku.scorecard.follow.EvaluationRun]. One replica at a time evaluates. A batch writes
/// its results, their history, its own changes of the feed and its position in one transaction. Owns no tables.
@NullMarked
package dev.mokuroku.scorecard.follow;

import org.jspecify.annotations.NullMarked;
