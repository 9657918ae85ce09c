package dev.mokuroku.scaffolder.task.execute;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.catalog.sql.GroupCommit.Outcome;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.error.StorableText;
import dev.mokuroku.scaffolder.run.LogLine;
import dev.mokuroku.scaffolder.run.StepResult;
import dev.mokuroku.scaffolder.run.StepStatus;
import dev.mokuroku.scaffolder.run.TaskProgress;
import dev.mokuroku.scaffolder.task.TaskEvent;
import dev.mokuroku.scaffolder.task.state.StateCodec;
import dev.mokuroku.scaffolder.task.state.TaskState;
import dev.mokuroku.scaffolder.task.state.TaskState.CheckpointKey;
import dev.mokuroku.scaffolder.task.store.ClaimedTask;
import dev.mokuroku.scaffolder.task.store.NewEvent;
import dev.mokuroku.scaffolder.task.store.ProgressWriter;
import dev.mokuroku.scaffolder.task.store.RunState;
import dev.mokuroku.scaffolder.task.store.TaskEnd;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Collects what happens in a run, and stores it in groups: the run waits only for values that must not be lost. Any
/// thread may flush; the run calls the rest.
final class RunRecorder implements TaskProgress {
    private static final Logger LOG = Logger.getLogger(RunRecorder.class);

    /// Several tasks hold such an archive in memory at once. A task with more files than that starts over after a
    /// crash.
    private static final int MAX_ARCHIVE_BYTES = 8 << 20;

    private final ClaimedTask task;
    private final ProgressWriter writes;
    private final StateCodec codec;
    private final Clock clock;
    private final Runnable onLost;
    private final StoredLog storedLog;
    private final Map<CheckpointKey, JsonNode> checkpoints;
    private final RunOutcome outcome = new RunOutcome();

    private final List<NewEvent> events = new ArrayList<>();
    private final List<Ended> steps = new ArrayList<>();
    private final List<RunState.CheckpointRow> newCheckpoints = new ArrayList<>();
    private byte @Nullable [] archive;
    private boolean stateStored;
    private boolean closed;

    private Path root = Path.of("");
    private int lastStep;
    private String fingerprint = "";
    private volatile @Nullable String currentStep;

    private record Ended(int index, StepResult result) {}

    /// @param stored what earlier attempts stored
    /// @param onLost called when another replica has taken the task
    RunRecorder(
            ClaimedTask task,
            TaskState.Stored stored,
            ProgressWriter writes,
            StateCodec codec,
            Clock clock,
            Runnable onLost) {
        this.task = task;
        this.writes = writes;
        this.codec = codec;
        this.clock = clock;
        this.onLost = onLost;
        this.storedLog = new StoredLog(task.id(), stored.log());
        this.checkpoints = new HashMap<>(stored.checkpoints());
        this.stateStored = !stored.steps().isEmpty() || stored.workspace().isPresent();
    }

    /// @param folder of the workspace, as it is when the run begins
    /// @param stepCount of the task
    void follow(Path folder, int stepCount) throws IOException {
        root = folder;
        lastStep = stepCount - 1;
        fingerprint = WorkspaceArchive.fingerprint(folder);
    }

    /// The step that runs; null between steps.
    @Nullable
    String currentStep() {
        return currentStep;
    }

    RunOutcome outcome() {
        return outcome;
    }

    @Override
    public void log(LogLine line) {
        String body = StorableText.replaceNul(line.toJson().toString());
        if (!storedLog.takes(body)) {
            add(TaskEvent.Type.LOG, body);
        }
    }

    @Override
    public void stepBegan(int index, String stepId) {
        currentStep = stepId;
    }

    @Override
    public void stepEnded(int index, StepResult result) {
        currentStep = null;
        outcome.add(result);
        byte[] changed = isWorthKeeping(index, result) ? changedFiles() : null;
        synchronized (this) {
            steps.add(new Ended(index, result));
            archive = changed == null ? archive : changed;
        }
    }

    /// A retry goes on with the files as they were before the step that failed.
    private boolean isWorthKeeping(int index, StepResult result) {
        return index < lastStep && result.status() == StepStatus.COMPLETED && outcome.failedStep() == null;
    }

    private byte @Nullable [] changedFiles() {
        try {
            String now = WorkspaceArchive.fingerprint(root);
            if (now.equals(fingerprint)) {
                return null;
            }
            fingerprint = now;
            return codec.encrypt(WorkspaceArchive.write(root, MAX_ARCHIVE_BYTES).orElseGet(TaskState.Stored::tooLarge));
        } catch (IOException failure) {
            throw new UncheckedIOException("The files of the task cannot be read", failure);
        }
    }

    @Override
    public Optional<JsonNode> checkpoint(String stepId, String key) {
        return Optional.ofNullable(checkpoints.get(new CheckpointKey(stepId, key)));
    }

    @Override
    public void saveCheckpoint(String stepId, String key, JsonNode value) {
        checkpoints.put(new CheckpointKey(stepId, key), value);
        byte[] encrypted = codec.encrypt(value);
        CompletableFuture<Boolean> stored;
        synchronized (this) {
            newCheckpoints.add(new RunState.CheckpointRow(stepId, key, encrypted));
            stored = submit(null);
        }
        boolean _ = stored.join();
    }

    /// Stores that the task was cancelled, before it ends.
    void cancelled() {
        String step = currentStep;
        ObjectNode body = PlainJson.MAPPER.createObjectNode();
        body.put("message", step == null ? "The task has been cancelled." : "Step " + step + " has been cancelled.");
        if (step != null) {
            body.put("stepId", step);
        }
        add(TaskEvent.Type.CANCELLED, body.put("status", "cancelled").toString());
    }

    /// Stores the end. Nothing is stored afterwards.
    ///
    /// @param completion the body of the last event
    void end(ObjectNode completion, TaskEnd end) {
        synchronized (this) {
            if (end.error() == null) {
                steps.clear();
                archive = null;
            }
            try {
                add(TaskEvent.Type.COMPLETION, StorableText.replaceNul(completion.toString()));
                var _ = submit(end);
            } finally {
                closed = true;
            }
        }
    }

    /// Whether step results or files were stored, which a task that completed does not need.
    synchronized boolean hasStoredState() {
        return stateStored;
    }

    private synchronized void add(TaskEvent.Type type, String body) {
        events.add(new NewEvent(type, body, clock.instant()));
    }

    /// Stores what was collected. Returns at once.
    synchronized void flush() {
        if (!(events.isEmpty() && steps.isEmpty() && archive == null)) {
            var _ = submit(null);
        }
    }

    /// Call with the lock, so that what happened first is written first.
    private CompletableFuture<Boolean> submit(@Nullable TaskEnd end) {
        if (closed) {
            return CompletableFuture.completedFuture(false);
        }
        List<RunState.StepRow> rows = steps.stream()
                .map(step -> new RunState.StepRow(step.index(), codec.encrypt(StepJson.of(step.result()))))
                .toList();
        stateStored = stateStored || !rows.isEmpty() || archive != null;
        RunState collected = new RunState(events, rows, newCheckpoints, archive);
        events.clear();
        steps.clear();
        newCheckpoints.clear();
        archive = null;
        return writes.progress(task.id(), task.attempt(), collected, end).thenApply(this::isStored);
    }

    private boolean isStored(Outcome<Boolean> outcome) {
        RuntimeException failure = outcome.failure();
        boolean stored = failure == null && outcome.get();
        if (!stored && close()) {
            if (failure == null) {
                LOG.warnf("Another replica has taken task %s", task.id());
            } else {
                LOG.warnf(
                        failure, "The progress of task %s cannot be stored; it goes on from what is stored", task.id());
            }
            onLost.run();
        }
        return stored;
    }

    /// Stores nothing any more.
    ///
    /// @return false if nothing was stored any more before
    synchronized boolean close() {
        boolean first = !closed;
        closed = true;
        return first;
    }
}
