package dev.mokuroku.scaffolder.task.graphql;

import dev.mokuroku.graphql.schema.MirrorOf;
import dev.mokuroku.scaffolder.task.TaskEvent;
import org.eclipse.microprofile.graphql.Description;

@MirrorOf(TaskEvent.Type.class)
@Description("What an event of a task is about.")
public enum TaskEventType {
    @Description("A line of the log.")
    LOG,
    @Description("The task has ended; the last event of a run.")
    COMPLETION,
    @Description("Somebody cancelled the task.")
    CANCELLED,
    @Description("A retry follows.")
    RECOVERED
}
