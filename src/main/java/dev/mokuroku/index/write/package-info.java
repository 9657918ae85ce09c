/// Keeps the index up to date: follows the change feed, rebuilds, verifies, commits, and reports its state.
///
/// Entry: [LiveIndex][dev.mokuroku.index.write.LiveIndex]; [IndexFollower][dev.mokuroku.index.write.IndexFollower] does
/// the work, one thread at a time. Owns no tables.
@NullMarked
package dev.mokuroku.index.write;

import org.jspecify.annotations.NullMarked;
