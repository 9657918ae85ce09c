/// The Lucene projection of the catalog on the replica's disk, which answers every read. The index is disposable: it
/// follows the change feed, catches up after a restart and is rebuilt when lost.
///
/// This package holds the queries and results, and how an entity is stored as a document. `.read` answers queries,
/// `.order` walks segments in an order, `.write` follows the feed, `.filter` parses conditions, `.search` ranks
/// full-text searches. Owns no tables.
@NullMarked
package dev.mokuroku.index;

import org.jspecify.annotations.NullMarked;
