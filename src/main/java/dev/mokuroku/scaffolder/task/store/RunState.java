package dev.mokuroku.scaffolder.task.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happened in a run since it was last stored.
///
/// @param steps the steps that ended
/// @param workspace encrypted archive of the files; null if they are as they were
public record RunState(
        List<NewEvent> events, List<StepRow> steps, List<CheckpointRow> checkpoints, byte @Nullable [] workspace) {
    /// @param result encrypted JSON
    public record StepRow(int position, byte[] result) {}

    /// @param value encrypted JSON
    public record CheckpointRow(String stepId, String key, byte[] value) {}

    public RunState {
        events = List.copyOf(events);
        steps = List.copyOf(steps);
        checkpoints = List.copyOf(checkpoints);
    }
}
