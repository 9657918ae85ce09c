/// What the index reads: the changes of the catalog in commit order, and the stored entities.
///
/// Entries: [ChangeFeed][dev.mokuroku.catalog.feed.ChangeFeed],
/// [StoredEntities][dev.mokuroku.catalog.feed.StoredEntities], and
/// [ChangeNotifications][dev.mokuroku.catalog.feed.ChangeNotifications] for PostgreSQL's LISTEN. No API reads
/// entities from here. Owns the table `change`.
@NullMarked
package dev.mokuroku.catalog.feed;

import org.jspecify.annotations.NullMarked;
