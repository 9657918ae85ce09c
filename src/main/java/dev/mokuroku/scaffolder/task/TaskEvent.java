package dev.mokuroku.scaffolder.task;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/// A stored event of a task.
///
/// @param id grows with each event of the task
/// @param body JSON, without secrets
public record TaskEvent(long id, UUID taskId, Type type, String body, Instant createdAt) {
    public enum Type {
        /// A line of the log.
        LOG,
        /// The task has ended; the last event of a run.
        COMPLETION,
        /// Somebody cancelled the task.
        CANCELLED,
        /// A retry follows.
        RECOVERED;

        /// As Backstage writes it: `log`.
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
