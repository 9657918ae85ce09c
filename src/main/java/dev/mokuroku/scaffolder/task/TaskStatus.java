package dev.mokuroku.scaffolder.task;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Where a task is.
public enum TaskStatus {
    /// Waits in the queue.
    OPEN,
    PROCESSING,
    COMPLETED,
    FAILED,
    CANCELLED;

    /// As Backstage writes it: `open`.
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Empty for a text that names no status.
    public static Optional<TaskStatus> named(String text) {
        return Arrays.stream(values())
                .filter(status -> status.text().equals(text))
                .findFirst();
    }

    public boolean hasEnded() {
        return this != OPEN && this != PROCESSING;
    }
}
