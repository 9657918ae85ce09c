package dev.mokuroku.catalog.feed;

import dev.mokuroku.catalog.sql.ClusterLocks;

/// The position of one feature in the change feed, which this replica alone holds until [#close]. From
/// [FeedCursors#tryOpen]. Not thread-safe.
public final class FeedCursor implements AutoCloseable {
    private final FeedCursors cursors;
    private final String name;
    private final ClusterLocks.Held lock;

    FeedCursor(FeedCursors cursors, String name, ClusterLocks.Held lock) {
        this.cursors = cursors;
        this.name = name;
        this.lock = lock;
    }

    /// What comes after the saved position: the same again until [#save].
    ///
    /// @param limit of the changes
    public FeedRead next(int limit) {
        return cursors.next(name, limit);
    }

    /// Saves that everything up to the end of this read is handled. Call within the transaction that writes the
    /// results: if it rolls back, the changes are read again.
    ///
    /// @throws IllegalStateException if another replica has moved the cursor, because this replica lost its lock:
    ///     the transaction must roll back
    public void save(FeedRead handled) {
        cursors.save(name, handled);
    }

    @Override
    public void close() {
        lock.close();
    }
}
