package dev.mokuroku.scaffolder.task.store;

import dev.mokuroku.scaffolder.task.TaskStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a task ended.
///
/// @param failedStep the first step that failed; null where none did
/// @param error why the task failed; null where it did not
/// @param madeEntities refs of the entities that the task registered
/// @param wipesState whether results of steps and files were stored that nobody needs any more
public record TaskEnd(
        TaskStatus status,
        Instant at,
        @Nullable String failedStep,
        @Nullable String error,
        List<String> madeEntities,
        boolean wipesState) {
    public TaskEnd {
        madeEntities = List.copyOf(madeEntities);
    }
}
