package dev.mokuroku.scaffolder.task.store;

import dev.mokuroku.catalog.sql.GroupCommit;
import dev.mokuroku.catalog.sql.GroupCommit.Outcome;
import dev.mokuroku.scaffolder.task.query.TaskSignals;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Writes what happens to tasks, in the order of each task. Any thread may call, outside of a transaction: what comes
/// at the same time shares a transaction, and free slots are filled from the queue in that transaction.
@ApplicationScoped
public class TaskWrites implements ProgressWriter {
    /// Bytes of a group, about; a larger submission is written alone.
    private static final int MAX_GROUP_SIZE = 4 * 1024 * 1024;

    private final TaskTransaction transaction;
    private final TaskSignals signals;
    private final GroupCommit<TaskWrite, Boolean> commits;
    private final Map<UUID, CompletableFuture<?>> ends = new ConcurrentHashMap<>();
    private volatile TaskHost host = new NoHost();

    TaskWrites(TaskTransaction transaction, TaskSignals signals) {
        this.transaction = transaction;
        this.signals = signals;
        this.commits = new GroupCommit<>("scaffolder-tasks", this::write, TaskWrites::sizeOf, MAX_GROUP_SIZE);
    }

    /// @param runner that runs the tasks which this replica takes from now on
    public void serve(TaskHost runner) {
        host = runner;
    }

    /// Takes no tasks any more.
    public void stopServing() {
        host = new NoHost();
    }

    /// Returns when the task is stored.
    public void create(NewTask task) {
        commits.submit(new TaskWrite.Create(task));
    }

    @Override
    public CompletableFuture<Outcome<Boolean>> progress(
            UUID taskId, int attempt, RunState state, @Nullable TaskEnd end) {
        CompletableFuture<Outcome<Boolean>> stored =
                commits.submitLater(new TaskWrite.Progress(taskId, attempt, state, end));
        if (end != null) {
            ends.put(taskId, stored);
            var _ = stored.whenComplete((_, _) -> ends.remove(taskId, stored));
        }
        return stored;
    }

    /// Waits while this replica stores the end of the task; otherwise returns at once. Call before the task is read,
    /// outside of a transaction. Lists of tasks do not wait.
    public void awaitEnd(UUID taskId) {
        CompletableFuture<?> end = ends.get(taskId);
        if (end != null) {
            end.join();
        }
    }

    /// Looks for tasks that another replica accepted or left.
    public void poll() {
        commits.submit(new TaskWrite.Poll());
    }

    private List<Outcome<Boolean>> write(List<TaskWrite> writes) {
        TaskHost current = host;
        int slots = current.reserveSlots();
        TaskTransaction.Result result;
        try {
            result = QuarkusTransaction.requiringNew().call(() -> transaction.write(writes, slots));
        } catch (RuntimeException | Error failure) {
            current.releaseSlots(slots);
            transaction.rolledBack();
            throw failure;
        }
        current.releaseSlots(slots - result.claimed().size());
        result.claimed().forEach(current::start);
        signals.changed(result.changed());
        return result.outcomes();
    }

    private static int sizeOf(TaskWrite write) {
        return switch (write) {
            case TaskWrite.Create create -> create.task().spec().length();
            case TaskWrite.Progress progress -> sizeOf(progress.state());
            case TaskWrite.Poll _ -> 1;
        };
    }

    private static int sizeOf(RunState state) {
        byte[] workspace = state.workspace();
        return (workspace == null ? 1 : workspace.length)
                + state.events().stream()
                        .mapToInt(event -> event.body().length())
                        .sum();
    }

    /// Before the server is ready, and while it stops.
    private static final class NoHost implements TaskHost {
        @Override
        public int reserveSlots() {
            return 0;
        }

        @Override
        public void releaseSlots(int slots) {}

        @Override
        public void start(ClaimedTask task) {
            throw new IllegalStateException("This replica runs no tasks");
        }
    }
}
