package dev.mokuroku.catalog.feed;

import java.util.List;

/// What a [FeedCursor] finds in the change feed.
public sealed interface FeedRead {
    /// The saved position of the cursor.
    FeedPosition start();

    /// The position of the cursor after this was handled.
    FeedPosition end();

    /// @param changes after the cursor, oldest first; empty at the end of the feed
    record Changes(List<Change> changes, FeedPosition start, FeedPosition end) implements FeedRead {}

    /// The feed does not hold all changes after the cursor: they were trimmed, PostgreSQL was restored, or a promoted
    /// standby had not received them. The feature computes its state anew, from all entities.
    ///
    /// @param end the newest change, read before the feature reads the entities
    record Truncated(FeedPosition start, FeedPosition end) implements FeedRead {}
}
