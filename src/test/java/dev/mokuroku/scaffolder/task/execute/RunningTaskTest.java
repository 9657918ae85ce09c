package dev.mokuroku.scaffolder.task.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.error.DatabaseFailure;
import dev.mokuroku.scaffolder.run.TaskResult;
import dev.mokuroku.scaffolder.run.TaskRunner;
import dev.mokuroku.scaffolder.task.TaskStatus;
import dev.mokuroku.scaffolder.task.state.FakeTaskState;
import dev.mokuroku.scaffolder.task.state.StateCodecs;
import dev.mokuroku.scaffolder.task.state.TaskState;
import dev.mokuroku.scaffolder.task.store.ClaimedTask;
import dev.mokuroku.scaffolder.workspace.WorkspaceFolders;
import dev.mokuroku.scaffolder.workspace.WorkspaceLimits;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningTaskTest {
    private static final UUID ID = UUID.randomUUID();

    @TempDir
    Path folder;

    private final RecordedProgress written = new RecordedProgress();
    private final AtomicInteger freed = new AtomicInteger();
    private final AtomicInteger runs = new AtomicInteger();

    @Test
    void runsATaskThatWasRetriedOften() {
        run(60, 0, () -> TaskState.Stored.NOTHING);

        assertThat(written.ends).extracting(end -> end.status()).containsExactly(TaskStatus.COMPLETED);
        assertThat(freed).hasValue(1);
        assertThat(runs).hasValue(1);
    }

    @Test
    void endsATaskWhoseServerDiedOftenWithoutReadingWhatItStored() {
        run(12, 10, () -> {
            throw new AssertionError("The stored state must not be read");
        });

        assertThat(errors())
                .containsExactly("Error: The server died 10 times while it ran the task, without progress: the task"
                        + " may need more memory than the server has");
        assertThat(freed).hasValue(1);
    }

    @Test
    void endsATaskWhoseStateDoesNotFitIntoMemory() {
        run(2, 1, () -> {
            throw new OutOfMemoryError("Java heap space");
        });

        assertThat(errors()).containsExactly("Error: The task needs more memory than the server has");
        assertThat(freed).hasValue(1);
        assertThat(runs).hasValue(0);
    }

    @Test
    void endsATaskWhoseStateIsBroken() {
        run(2, 1, () -> {
            throw new IllegalStateException("no JSON");
        });

        assertThat(errors()).singleElement().asString().startsWith("Error: Internal error in Mokuroku; incident ");
        assertThat(freed).hasValue(1);
    }

    @Test
    void leavesATaskToTheNextAttemptWhileTheDatabaseIsAway() {
        run(2, 1, () -> {
            throw DatabaseFailure.unavailable();
        });

        assertThat(written.ends).isEmpty();
        assertThat(freed).hasValue(1);
    }

    @Test
    void eachAttemptHasOneFolderOfItsOwn() {
        assertThat(run(1, 0, () -> TaskState.Stored.NOTHING).folder()).isEqualTo(ID.toString());
        assertThat(run(7, 0, () -> TaskState.Stored.NOTHING).folder()).isEqualTo(ID + "-attempt-7");
    }

    private List<String> errors() {
        assertThat(written.ends).extracting(end -> end.status()).containsExactly(TaskStatus.FAILED);
        return written.ends.stream().map(end -> end.error()).toList();
    }

    private RunningTask run(int attempt, int takeovers, Supplier<TaskState.Stored> stored) {
        TaskRunner runner = (_, _) -> {
            runs.incrementAndGet();
            return new TaskResult.Completed(PlainJson.MAPPER.createObjectNode());
        };
        RunServices services = new RunServices(
                runner,
                folders(),
                written,
                new FakeTaskState(stored),
                StateCodecs.forTests(),
                Clock.systemUTC(),
                null); // the guest, who runs tasks of nobody
        ClaimedTask claimed =
                new ClaimedTask(ID, "{\"steps\": []}", "key", null, "user:default/ann", attempt, takeovers, false);
        RunningTask task = new RunningTask(claimed, services, freed::incrementAndGet, () -> {});
        task.start(Runnable::run);
        return task;
    }

    private WorkspaceFolders folders() {
        return new WorkspaceFolders(folder, new WorkspaceLimits(1_000, 10));
    }
}
