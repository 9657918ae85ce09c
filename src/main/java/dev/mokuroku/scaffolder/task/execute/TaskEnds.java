package dev.mokuroku.scaffolder.task.execute;

import dev.mokuroku.error.StorableText;
import dev.mokuroku.scaffolder.run.TaskError;
import dev.mokuroku.scaffolder.run.TaskResult;
import dev.mokuroku.scaffolder.task.TaskStatus;
import java.util.UUID;

/// What is stored of the result of a run.
final class TaskEnds {
    private TaskEnds() {}

    /// In Backstage a task that was cancelled ends as failed. Here its status says what happened; its events are the
    /// same.
    static TaskStatus statusOf(TaskResult result) {
        return switch (result) {
            case TaskResult.Completed _ -> TaskStatus.COMPLETED;
            case TaskResult.Failed failed -> failed.cancelled() ? TaskStatus.CANCELLED : TaskStatus.FAILED;
        };
    }

    static TaskResult broken(UUID incident) {
        return new TaskResult.Failed(new TaskError("Error", "Internal error in Mokuroku; incident " + incident), false);
    }

    static String errorOf(TaskResult.Failed failed) {
        return StorableText.replaceNul(
                failed.error().name() + ": " + failed.error().message());
    }
}
