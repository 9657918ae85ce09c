package dev.mokuroku.scaffolder.task.graphql;

import dev.mokuroku.api.graphql.query.EntityArguments;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.StorableText;
import dev.mokuroku.scaffolder.task.Task;
import dev.mokuroku.scaffolder.task.TaskEvent;
import dev.mokuroku.scaffolder.task.control.VisibleTasks;
import dev.mokuroku.scaffolder.task.query.EventRows;
import dev.mokuroku.scaffolder.task.query.TaskFilter;
import dev.mokuroku.scaffolder.task.stream.TaskEvents;
import dev.mokuroku.security.permission.Permission;
import dev.mokuroku.security.permission.Requires;
import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/// Queries for tasks, and the subscription of their events.
@GraphQLApi
public class TasksGraphQL {
    private final VisibleTasks visible;
    private final EventRows rows;
    private final TaskEvents events;

    TasksGraphQL(VisibleTasks visible, EventRows rows, TaskEvents events) {
        this.visible = visible;
        this.rows = rows;
        this.events = events;
    }

    @Requires(Permission.SCAFFOLDER_TASK_READ)
    @Query("task")
    @Description("A task by its id; null if there is none, or the caller may not see its template.")
    public @Nullable TaskView task(@NonNull @Description("The id.") String id) {
        UUID parsed = TaskIds.parse(id);
        return parsed == null ? null : visible.find(parsed).map(TaskView::new).orElse(null);
    }

    @Requires(Permission.SCAFFOLDER_TASK_READ)
    @Query("tasks")
    @NonNull
    @Description("Tasks, the newest first; all given conditions must match.")
    public TaskConnection tasks(
            @DefaultValue("20") @Description(EntityArguments.FIRST_DESCRIPTION) int first,
            @Nullable @Description(EntityArguments.AFTER_DESCRIPTION) String after,
            @Nullable @Description("Only these.") TemplateTaskStatus status,
            @Nullable @Description("Only those of this caller, such as user:default/ann.") String createdBy,
            @Nullable @Description("Only of this template: its reference, or its name.") String template) {
        int size = EntityArguments.pageSize(first);
        TaskFilter filter = new TaskFilter(
                createdBy == null ? null : List.of(StorableText.check("createdBy", createdBy)),
                status == null ? null : List.of(status.name().toLowerCase(Locale.ROOT)),
                template == null ? null : List.of(TaskIds.template(template).toString()),
                null);
        List<Task> page = visible.page(filter, after == null ? null : TaskConnection.keyOf(after), size + 1);
        return TaskConnection.of(page, size, visible.count(filter), after != null);
    }

    @NonNull
    @Description("What happened so far, in its order.")
    public List<@NonNull List<@NonNull TaskEventView>> events(
            @Source List<TaskView> tasks,
            @Nullable @Description("Only what follows this event, and the event that ended the task.") String after) {
        Map<UUID, List<TaskEvent>> byTask =
                rows.after(tasks.stream().map(task -> task.task().id()).toList(), idOf(after));
        return tasks.stream()
                .map(task -> byTask.getOrDefault(task.task().id(), List.of()).stream()
                        .map(TaskEventView::of)
                        .toList())
                .toList();
    }

    @Requires(Permission.SCAFFOLDER_TASK_READ)
    @Subscription
    @NonNull
    @Description(
            "The events of a task: those that there are, and each new one until the task has ended. After a disconnect, pass the id of the last event to miss nothing.")
    public Multi<@NonNull TaskEventView> taskEvents(
            @NonNull @Description("The id of the task.") String id,
            @Nullable @Description("The id of the event to start after.") String after) {
        UUID parsed = TaskIds.parse(id);
        if (parsed == null) {
            throw VisibleTasks.missing(id);
        }
        UUID taskId = visible.get(parsed).id();
        long start = idOf(after);
        return EventSubscription.of(() -> events.open(taskId, start));
    }

    private static long idOf(@Nullable String after) {
        try {
            return after == null ? 0 : Long.parseLong(after);
        } catch (NumberFormatException malformed) {
            throw CatalogException.invalidField("after", "must be the id of an event");
        }
    }
}
