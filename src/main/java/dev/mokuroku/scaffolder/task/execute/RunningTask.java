package dev.mokuroku.scaffolder.task.execute;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.error.DatabaseFailure;
import dev.mokuroku.scaffolder.action.Workspace;
import dev.mokuroku.scaffolder.run.StepResult;
import dev.mokuroku.scaffolder.run.TaskError;
import dev.mokuroku.scaffolder.run.TaskResult;
import dev.mokuroku.scaffolder.run.TaskRun;
import dev.mokuroku.scaffolder.run.TaskSpec;
import dev.mokuroku.scaffolder.task.TaskEvent;
import dev.mokuroku.scaffolder.task.state.TaskState;
import dev.mokuroku.scaffolder.task.state.UnreadableStateException;
import dev.mokuroku.scaffolder.task.store.ClaimedTask;
import dev.mokuroku.scaffolder.task.store.TaskEnd;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// A task that this replica runs, on a thread of the pool.
final class RunningTask {
    private static final Logger LOG = Logger.getLogger(RunningTask.class);
    /// An action that does not ask whether it was cancelled is interrupted after this time.
    private static final Duration CANCEL_GRACE = Duration.ofMillis(300);

    /// A task that ends its server must not do so forever. Each stored line of the log, value and step starts the count
    /// anew.
    private static final int MAX_TAKEOVERS = 10;

    private final ClaimedTask task;
    private final RunServices services;
    private final Runnable onSlotFree;
    private final RunCancellation cancellation = new RunCancellation();
    private final PooledRun pooled;

    private volatile @Nullable RunRecorder recorder;
    private volatile @Nullable Instant cancelledAt;
    private volatile boolean cancelStored;
    private volatile boolean ended;
    private @Nullable String interruptedStep;
    private boolean interrupted;
    /// Read and written by the thread of the task alone.
    private boolean slotFreed;

    /// @param onSlotFree called once, when the next task may start
    /// @param onEnd called at the end, on the thread of the task
    RunningTask(ClaimedTask task, RunServices services, Runnable onSlotFree, Runnable onEnd) {
        this.task = task;
        this.services = services;
        this.onSlotFree = onSlotFree;
        this.pooled = new PooledRun("scaffolder-" + task.id(), () -> {
            try {
                run();
            } finally {
                freeSlot();
                onEnd.run();
            }
        });
    }

    void start(Executor threads) {
        threads.execute(pooled);
    }

    /// Any thread may call, more than once.
    void cancel() {
        if (cancelledAt == null) {
            cancelledAt = services.clock().instant();
            storeCancel();
        }
        cancellation.request();
    }

    private synchronized void storeCancel() {
        RunRecorder current = recorder;
        if (current != null && cancelledAt != null && !cancelStored) {
            cancelStored = true;
            current.cancelled();
            current.flush();
        }
    }

    /// Stores what was collected, and interrupts an action that was cancelled and goes on. Called again and again by
    /// one thread.
    void tick(Instant now) {
        RunRecorder current = recorder;
        if (current == null) {
            return;
        }
        current.flush();
        Instant cancelled = cancelledAt;
        String step = current.currentStep();
        if (cancelled != null
                && step != null
                && !(interrupted && step.equals(interruptedStep))
                && now.isAfter(cancelled.plus(CANCEL_GRACE))) {
            interrupted = true;
            interruptedStep = step;
            pooled.interrupt();
        }
    }

    /// Ends the run without storing anything more: another replica has the task.
    void lose() {
        RunRecorder current = recorder;
        if (current != null) {
            current.close();
        }
        cancellation.request();
        pooled.interrupt();
    }

    /// Whether its end is stored, or will be.
    boolean hasEnded() {
        return ended;
    }

    /// The server stops: the task goes on elsewhere, from what is stored now. What the interrupted action makes of it
    /// is not stored.
    void interrupt() {
        RunRecorder current = recorder;
        if (current != null) {
            current.flush();
            current.close();
        }
        pooled.interrupt();
    }

    void awaitEnd(Duration timeout) throws InterruptedException {
        pooled.await(timeout);
    }

    private void freeSlot() {
        if (!slotFreed) {
            slotFreed = true;
            onSlotFree.run();
        }
    }

    private void run() {
        if (task.takeovers() >= MAX_TAKEOVERS) {
            endBroken("The server died %d times while it ran the task, without progress: the task may need more memory"
                            .formatted(task.takeovers())
                    + " than the server has");
            return;
        }
        try {
            runFrom(task.attempt() > 1 ? services.state().load(task.id()).restorable() : TaskState.Stored.NOTHING);
        } catch (InterruptedException stopped) {
            LOG.infof("Task %s is interrupted; it goes on where it was", task.id());
        } catch (UnreadableStateException foreign) {
            endBroken(String.valueOf(foreign.getMessage()));
        } catch (RuntimeException failure) {
            endUnlessDatabaseFails(failure);
        } catch (OutOfMemoryError exhausted) {
            LOG.errorf(exhausted, "Task %s needs too much memory", task.id());
            endBroken("The task needs more memory than the server has");
        } catch (Error failure) {
            endUnknown(failure);
        }
    }

    private void runFrom(TaskState.Stored stored) throws InterruptedException {
        RunRecorder own =
                new RunRecorder(task, stored, services.writes(), services.codec(), services.clock(), this::lose);
        cancelStored = stored.log().stream().anyMatch(event -> event.type() == TaskEvent.Type.CANCELLED);
        recorder = own;
        if (task.cancelRequested()) {
            cancel();
        }
        storeCancel();
        end(own, result(own, stored));
    }

    private void endUnlessDatabaseFails(RuntimeException failure) {
        if (DatabaseFailure.of(failure).isPresent()) {
            LOG.warnf(failure, "Task %s cannot start now", task.id());
        } else {
            endUnknown(failure);
        }
    }

    private void endUnknown(Throwable failure) {
        UUID incident = UUID.randomUUID();
        LOG.errorf(failure, "Incident %s: task %s", incident, task.id());
        endBroken("Internal error in Mokuroku; incident " + incident);
    }

    private TaskResult result(RunRecorder own, TaskState.Stored stored) throws InterruptedException {
        try {
            Workspace workspace = services.workspaces().open(folder());
            if (stored.workspace().isPresent()) {
                WorkspaceArchive.restore(workspace.root(), stored.workspace().get());
            }
            TaskSpec spec = new TaskSpec((ObjectNode) PlainJson.MAPPER.readTree(task.spec()));
            own.follow(workspace.root(), spec.steps().size());
            List<StepResult> ended =
                    stored.steps().stream().map(StepJson::parse).toList();
            ended.forEach(own.outcome()::add);
            String actor = task.createdBy() == null ? services.guest() : null;
            TaskRun run = new TaskRun(task.id().toString(), spec, secrets(), workspace, cancellation, actor, ended);
            return services.runner().run(run, own);
        } catch (UnreadableStateException foreign) {
            throw foreign;
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError failure) {
            return broken(failure);
        }
    }

    /// Of this attempt alone: an attempt on this replica that has lost its lease may not have ended yet.
    String folder() {
        return task.attempt() > 1
                ? "%s-attempt-%d".formatted(task.id(), task.attempt())
                : task.id().toString();
    }

    private TaskResult broken(Throwable failure) {
        UUID incident = UUID.randomUUID();
        LOG.errorf(failure, "Incident %s: task %s", incident, task.id());
        return TaskEnds.broken(incident);
    }

    private Map<String, String> secrets() throws JsonProcessingException {
        Map<String, String> secrets = new HashMap<>();
        byte[] encrypted = task.secrets();
        if (encrypted != null) {
            JsonNode json = services.codec().json(encrypted);
            json.properties()
                    .forEach(entry ->
                            secrets.put(entry.getKey(), entry.getValue().asText()));
        }
        return secrets;
    }

    private void end(RunRecorder own, TaskResult result) {
        TaskEnd end = new TaskEnd(
                TaskEnds.statusOf(result),
                services.clock().instant(),
                result instanceof TaskResult.Failed ? own.outcome().failedStep() : null,
                result instanceof TaskResult.Failed failed ? TaskEnds.errorOf(failed) : null,
                own.outcome().madeEntities(),
                result instanceof TaskResult.Completed && own.hasStoredState());
        ended = true;
        freeSlot();
        own.end(result.toJson(), end);
    }

    private void endBroken(String reason) {
        LOG.errorf("Task %s: %s", task.id(), reason);
        RunRecorder current = recorder;
        if (current != null) {
            boolean _ = current.close();
        }
        RunRecorder own = new RunRecorder(
                task, TaskState.Stored.NOTHING, services.writes(), services.codec(), services.clock(), this::lose);
        end(own, new TaskResult.Failed(new TaskError("Error", reason), false));
    }
}
