package dev.mokuroku.scaffolder.task.store;

import dev.mokuroku.catalog.sql.GroupCommit.Outcome;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// Writes what happens in runs of tasks. Any thread may call; what one thread submits is written in its order.
public interface ProgressWriter {
    /// Returns at once.
    ///
    /// @param end null while the run goes on
    /// @return complete after the commit; false if this attempt no longer holds the lease, and nothing was written
    CompletableFuture<Outcome<Boolean>> progress(UUID taskId, int attempt, RunState state, @Nullable TaskEnd end);
}
