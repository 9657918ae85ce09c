/// The Lucene projection of the catalog on this replica's disk: every read is answered here.
///
/// Disposable: it follows the change feed, catches up after a restart and is rebuilt when lost.
/// Owns no tables.
@NullMarked
package dev.mokuroku.index;

import org.jspecify.annotations.NullMarked;
