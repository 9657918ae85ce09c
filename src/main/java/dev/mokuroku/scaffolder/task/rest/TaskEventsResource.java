package dev.mokuroku.scaffolder.task.rest;

import dev.mokuroku.api.rest.RestResponses;
import dev.mokuroku.http.EventStream;
import dev.mokuroku.scaffolder.request.QueryParameters;
import dev.mokuroku.scaffolder.task.Task;
import dev.mokuroku.scaffolder.task.TaskEvent;
import dev.mokuroku.scaffolder.task.control.VisibleTasks;
import dev.mokuroku.scaffolder.task.stream.EventReader;
import dev.mokuroku.scaffolder.task.stream.TaskEvents;
import dev.mokuroku.security.permission.Permission;
import dev.mokuroku.security.permission.Requires;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;

/// The events of a task: as a list that waits for the next ones, and as a stream.
@Path("/api/scaffolder/v2/tasks/{taskId}")
@RunOnVirtualThread
@Requires(Permission.SCAFFOLDER_TASK_READ)
public class TaskEventsResource {
    /// As in Backstage.
    private static final Duration LONG_POLL = Duration.ofSeconds(30);

    private final VisibleTasks visible;
    private final TaskEvents events;
    private final Clock clock;

    TaskEventsResource(VisibleTasks visible, TaskEvents events, Clock clock) {
        this.visible = visible;
        this.events = events;
        this.clock = clock;
    }

    /// Empty if nothing happens for thirty seconds.
    @GET
    @Path("/events")
    @Produces(RestResponses.JSON)
    public Response list(@RestPath String taskId, @Context UriInfo uri) throws InterruptedException {
        Instant end = clock.instant().plus(LONG_POLL);
        Task task = task(taskId);
        try (EventReader reader = open(task, uri)) {
            List<TaskEvent> found = reader.read();
            while (found.isEmpty() && clock.instant().isBefore(end)) {
                reader.await(LONG_POLL);
                found = reader.read();
            }
            return RestResponses.of(TaskJson.events(found, isRecoverable(task))).build();
        }
    }

    /// Ends after the event that ends the task. If the task is recoverable, it goes on with the next run.
    @GET
    @Path("/eventstream")
    @Produces(EventStream.MEDIA_TYPE)
    public Response stream(@RestPath String taskId, @Context UriInfo uri) {
        Task task = task(taskId);
        EventStream stream = new EventStream(new Source(open(task, uri), isRecoverable(task)));
        return Response.ok(stream, EventStream.MEDIA_TYPE)
                .header("Cache-Control", "no-cache")
                .build();
    }

    private Task task(String taskId) {
        return visible.get(TasksResource.idOf(taskId));
    }

    private static boolean isRecoverable(Task task) {
        return VisibleTasks.specOf(task).isRecoverable();
    }

    private EventReader open(Task task, UriInfo uri) {
        long after =
                new QueryParameters(uri.getQueryParameters()).integer("after").orElse(0);
        return events.open(task.id(), after);
    }

    /// @param reader of the events of one task
    /// @param recoverable whether the task is
    private record Source(EventReader reader, boolean recoverable) implements EventStream.Source {
        @Override
        public boolean send(EventStream.Sink sink) throws IOException {
            List<TaskEvent> found = reader.read();
            for (TaskEvent event : found) {
                sink.event(event.type().text(), TaskJson.event(event, recoverable));
            }
            return recoverable || !TaskEvents.isLast(found);
        }

        @Override
        public void await(Duration timeout) throws InterruptedException {
            reader.await(timeout);
        }

        @Override
        public void close() {
            reader.close();
        }
    }
}
