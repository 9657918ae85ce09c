package dev.mokuroku.scaffolder.task.stream;

import dev.mokuroku.scaffolder.task.TaskEvent;
import java.util.List;

/// How far a reader has read the events of a task. Confined to the thread that reads.
final class EventPosition {
    private static final long NONE = -1;

    private long after;
    private long completion = NONE;

    /// @param after the id of the last event that the reader has
    EventPosition(long after) {
        this.after = after;
    }

    long after() {
        return after;
    }

    /// Moves on past the events that were found.
    ///
    /// @param found in their order; the event that ended the task is always among them
    /// @return those that were not found before
    List<TaskEvent> advance(List<TaskEvent> found) {
        List<TaskEvent> unread =
                found.stream().filter(event -> event.id() != completion).toList();
        for (TaskEvent event : unread) {
            after = Math.max(after, event.id());
            completion = event.type() == TaskEvent.Type.COMPLETION ? event.id() : completion;
        }
        return unread;
    }
}
