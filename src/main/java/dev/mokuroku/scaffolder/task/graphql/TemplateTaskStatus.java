package dev.mokuroku.scaffolder.task.graphql;

import dev.mokuroku.graphql.schema.MirrorOf;
import dev.mokuroku.scaffolder.task.TaskStatus;
import org.eclipse.microprofile.graphql.Description;

@MirrorOf(TaskStatus.class)
@Description("Where a task is.")
public enum TemplateTaskStatus {
    @Description("It waits until a server has a free slot.")
    OPEN,
    @Description("A server runs its steps.")
    PROCESSING,
    @Description("All steps ended well, or were skipped by their conditions.")
    COMPLETED,
    @Description("A step failed.")
    FAILED,
    @Description("Somebody cancelled the task before it ended.")
    CANCELLED
}
