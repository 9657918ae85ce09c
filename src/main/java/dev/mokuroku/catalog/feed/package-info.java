/// The changes of the catalog in commit order, which the index and features follow, and the stored entities, which
/// the index reads.
///
/// Entries: [ChangeFeed][dev.mokuroku.catalog.feed.ChangeFeed],
/// [StoredEntities][dev.mokuroku.catalog.feed.StoredEntities], and
/// [ChangeNotifications][dev.mokuroku.catalog.feed.ChangeNotifications] for PostgreSQL's LISTEN;
/// [FeedFollower][dev.mokuroku.catalog.feed.FeedFollower] for features. No API reads entities from here. Owns the
/// tables `change` and `feed_cursor`.
@NullMarked
package dev.mokuroku.catalog.feed;

import org.jspecify.annotations.NullMarked;
