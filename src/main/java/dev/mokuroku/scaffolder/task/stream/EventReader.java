package dev.mokuroku.scaffolder.task.stream;

import dev.mokuroku.scaffolder.task.TaskEvent;
import dev.mokuroku.scaffolder.task.query.EventRows;
import dev.mokuroku.scaffolder.task.query.TaskSignals;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Reads the events of a task as they come. Confined to the thread that reads, which it blocks; but any thread may
/// close.
public final class EventReader implements AutoCloseable {
    private final UUID taskId;
    private final EventRows rows;
    private final TaskSignals signals;
    private final Semaphore changes = new Semaphore(0);
    private final Runnable watcher = changes::release;
    private final EventPosition position;

    EventReader(UUID taskId, long after, EventRows rows, TaskSignals signals) {
        this.taskId = taskId;
        this.position = new EventPosition(after);
        this.rows = rows;
        this.signals = signals;
        signals.watch(taskId, watcher);
    }

    /// The events since the last call, in their order. Empty if there are none yet.
    public List<TaskEvent> read() {
        changes.drainPermits();
        return position.advance(rows.after(taskId, position.after()));
    }

    /// Waits until there may be more events.
    ///
    /// @param timeout the longest wait
    public void await(Duration timeout) throws InterruptedException {
        Duration wait = timeout.compareTo(TaskEvents.POLL_INTERVAL) < 0 ? timeout : TaskEvents.POLL_INTERVAL;
        boolean _ = changes.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        signals.unwatch(taskId, watcher);
        changes.release();
    }
}
