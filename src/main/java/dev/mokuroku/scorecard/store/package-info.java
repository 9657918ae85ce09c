/// The tables of results: compact rows, written by the follower in `.follow` and read by everybody.
///
/// Entry: [ResultTable][dev.mokuroku.scorecard.store.ResultTable]. Owns the tables `scorecard_definition`,
/// `scorecard_result`, `scorecard_change`, `scorecard_day`, `scorecard_state`, `scorecard_queue`,
/// `scorecard_published` and `scorecard_follower`.
@NullMarked
package dev.mokuroku.scorecard.store;

import org.jspecify.annotations.NullMarked;
