package dev.mokuroku.scaffolder.task.stream;

import dev.mokuroku.scaffolder.task.TaskEvent;
import dev.mokuroku.scaffolder.task.query.EventRows;
import dev.mokuroku.scaffolder.task.query.TaskSignals;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/// Opens the events of tasks. Does not know who asks.
@ApplicationScoped
public class TaskEvents {
    /// A task that runs on another replica gives no signal here.
    static final Duration POLL_INTERVAL = Duration.ofSeconds(1);

    private final EventRows rows;
    private final TaskSignals signals;

    TaskEvents(EventRows rows, TaskSignals signals) {
        this.rows = rows;
        this.signals = signals;
    }

    /// @param after the id of an event; 0 for all. An event that ended the task comes also if its id is smaller
    public EventReader open(UUID taskId, long after) {
        return new EventReader(taskId, after, rows, signals);
    }

    /// Whether the task has ended and nothing follows.
    public static boolean isLast(List<TaskEvent> events) {
        return events.stream().anyMatch(event -> event.type() == TaskEvent.Type.COMPLETION);
    }
}
