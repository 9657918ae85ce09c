package dev.mokuroku.scaffolder.action;

import java.time.Duration;

/// Whether the task was cancelled.
public interface Cancellation {
    boolean isRequested();

    /// @throws ActionException if the task was cancelled
    void check();

    /// Waits, but not longer than until the task is cancelled.
    ///
    /// @throws ActionException if the task was cancelled
    void sleep(Duration time) throws InterruptedException;
}
