package dev.mokuroku.scaffolder.task.execute;

import dev.mokuroku.catalog.sql.GroupCommit.Outcome;
import dev.mokuroku.scaffolder.task.store.ProgressWriter;
import dev.mokuroku.scaffolder.task.store.RunState;
import dev.mokuroku.scaffolder.task.store.TaskEnd;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// Keeps what is written, as long as the lease is held.
final class RecordedProgress implements ProgressWriter {
    final List<RunState> states = new ArrayList<>();
    final List<TaskEnd> ends = new ArrayList<>();
    boolean leaseHeld = true;

    @Override
    public CompletableFuture<Outcome<Boolean>> progress(
            UUID taskId, int attempt, RunState state, @Nullable TaskEnd end) {
        if (leaseHeld) {
            states.add(state);
            if (end != null) {
                ends.add(end);
            }
        }
        return CompletableFuture.completedFuture(Outcome.of(leaseHeld));
    }

    List<String> bodies() {
        return states.stream()
                .flatMap(state -> state.events().stream())
                .map(event -> event.body())
                .toList();
    }
}
