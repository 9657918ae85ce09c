package dev.mokuroku.scaffolder.run;

/// Runs tasks.
public interface TaskRunner {
    /// Runs the steps of a task that have not ended, one after the other, on the calling thread.
    ///
    /// A step that fails, an error of the template and a cancellation give a failed result. Whoever calls ends the
    /// task by the result's `toJson()`, wipes the secrets and removes the workspace.
    ///
    /// @throws InterruptedException if the server stops: the task has not ended, another attempt goes on with it
    TaskResult run(TaskRun run, TaskProgress progress) throws InterruptedException;
}
