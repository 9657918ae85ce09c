package dev.mokuroku.catalog.feed;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;

/// Follows the change feed for a feature, to the end of the feed, one transaction a batch. A recurring job
/// of the feature calls it.
@Singleton
public class FeedFollower {
    private static final int BATCH_SIZE = 500;

    private final FeedCursors cursors;

    FeedFollower(FeedCursors cursors) {
        this.cursors = cursors;
    }

    /// What a feature does with changes. Each method runs in the transaction that saves the position, at least once
    /// for each change, so it must be idempotent. If it throws, the transaction rolls back, and the next run reads
    /// the same changes again.
    public interface FeedHandler {
        /// The name of the cursor, unique among features.
        String name();

        /// @param changes oldest first; an entity may appear more than once. The feature's own
        ///     [Change.Kind#TERMS_CHANGED] are among them: do not answer these with another one
        void handle(List<Change> changes);

        /// The feed does not hold all changes since the last run: computes everything anew, from all entities.
        void startAnew();
    }

    /// @return false if another replica holds the cursor
    /// @throws IllegalStateException if PostgreSQL cannot be reached
    public boolean runOnce(FeedHandler handler) {
        try (FeedCursor cursor = cursors.tryOpen(handler.name()).orElse(null)) {
            if (cursor == null) {
                return false;
            }
            FeedRead read = cursor.next(BATCH_SIZE);
            while (!read.end().equals(read.start())) {
                handle(read, handler, cursor);
                read = cursor.next(BATCH_SIZE);
            }
            return true;
        } catch (SQLException failure) {
            throw new IllegalStateException("The change feed cannot be read", failure);
        }
    }

    private static void handle(FeedRead read, FeedHandler handler, FeedCursor cursor) {
        QuarkusTransaction.requiringNew().run(() -> {
            switch (read) {
                case FeedRead.Changes changes -> handler.handle(changes.changes());
                case FeedRead.Truncated _ -> handler.startAnew();
            }
            cursor.save(read);
        });
    }
}
