package dev.mokuroku.scorecard.follow;

import dev.mokuroku.catalog.feed.FeedCursor;
import dev.mokuroku.catalog.feed.FeedCursors;
import dev.mokuroku.catalog.feed.FeedRead;
import dev.mokuroku.index.write.LiveIndex;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;

/// Evaluates what is to be evaluated again, batch by batch, until nothing is left. Changes of entities come before new
/// definitions of scorecards, so that a changed entity does not wait for one.
@ApplicationScoped
public class EvaluationRun {
    /// Of the cursor in the change feed.
    static final String NAME = "scorecard";

    private final FeedCursors cursors;
    private final ChangedEntities changed;
    private final DefinitionScan scan;
    private final LiveIndex index;

    EvaluationRun(FeedCursors cursors, ChangedEntities changed, DefinitionScan scan, LiveIndex index) {
        this.cursors = cursors;
        this.changed = changed;
        this.scan = scan;
        this.index = index;
    }

    /// @return false if another replica or thread evaluates, or the index fails
    /// @throws IllegalStateException if PostgreSQL cannot be reached
    public boolean runOnce() {
        try (FeedCursor cursor = cursors.tryOpen(NAME).orElse(null)) {
            if (cursor == null) {
                return false;
            }
            boolean isAnyLeft = true;
            while (isAnyLeft) {
                FeedRead read = cursor.next(changed.batchSize());
                // The index follows the results of a scan by itself, while the scan goes on.
                ChangedEntities.Work work = changed.next(read);
                // A queued entity may depend on a change after the read: the index must hold that change too.
                if (work.readsIndex()
                        && (!index.catchUp() || index.sequence() < read.end().sequence())) {
                    return false;
                }
                boolean hasChanges = changed.evaluateWithinTime(cursor, read, work);
                boolean hasScanned = scan.evaluateNext();
                isAnyLeft = hasChanges || hasScanned;
            }
            return index.catchUp();
        } catch (SQLException failure) {
            throw new IllegalStateException("The change feed cannot be read", failure);
        }
    }
}
