package dev.mokuroku.scaffolder.task.store;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is written in a transaction that tasks share.
sealed interface TaskWrite {
    record Create(NewTask task) implements TaskWrite {}

    /// What happened in a run of a task. Written only while the attempt holds the lease.
    ///
    /// @param end null while the run goes on
    record Progress(
            UUID taskId,
            int attempt,
            RunState state,
            @Nullable TaskEnd end) implements TaskWrite {}

    /// Looks for tasks that another replica accepted or left.
    record Poll() implements TaskWrite {}
}
