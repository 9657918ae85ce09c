package dev.mokuroku.scaffolder.task.rest;

import dev.mokuroku.api.rest.RestResponses;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.scaffolder.request.QueryParameters;
import dev.mokuroku.scaffolder.rest.JsonBody;
import dev.mokuroku.scaffolder.task.control.RetryFrom;
import dev.mokuroku.scaffolder.task.control.TaskRequest;
import dev.mokuroku.scaffolder.task.control.Tasks;
import dev.mokuroku.scaffolder.task.control.VisibleTasks;
import dev.mokuroku.security.AuditedAsCaller;
import dev.mokuroku.security.permission.Permission;
import dev.mokuroku.security.permission.Requires;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Creates, reads, cancels and retries tasks, as Backstage's scaffolder.
@Path("/api/scaffolder/v2/tasks")
@Produces(RestResponses.JSON)
@Consumes(MediaType.WILDCARD)
@RunOnVirtualThread
@AuditedAsCaller
public class TasksResource {
    private static final String FAILED_STEP = "failedStep";

    private final Tasks tasks;
    private final VisibleTasks visible;

    TasksResource(Tasks tasks, VisibleTasks visible) {
        this.tasks = tasks;
        this.visible = visible;
    }

    @POST
    @Requires(Permission.SCAFFOLDER_TASK_CREATE)
    public Response create(@Context HttpHeaders headers, byte @Nullable [] content) {
        JsonBody body = JsonBody.required(content, headers.getHeaderString(HttpHeaders.CONTENT_TYPE));
        body.require("templateRef", "values");
        TaskRequest request =
                new TaskRequest(textOf(body, "templateRef"), body.object("values"), secretsOf(body), hasToken(headers));
        return created(tasks.create(request));
    }

    private static boolean hasToken(HttpHeaders headers) {
        return headers.getHeaderString(HttpHeaders.AUTHORIZATION) != null
                || !headers.getCookies().isEmpty();
    }

    @GET
    @Requires(Permission.SCAFFOLDER_TASK_READ)
    public Response list(@Context UriInfo uri) {
        ListParameters parameters = ListParameters.of(new QueryParameters(uri.getQueryParameters()));
        return RestResponses.of(TaskJson.tasks(
                        parameters.limit() == 0
                                ? List.of()
                                : visible.list(
                                        parameters.filter(),
                                        parameters.order(),
                                        parameters.limit(),
                                        parameters.offset()),
                        visible.count(parameters.filter())))
                .build();
    }

    @GET
    @Path("/{taskId}")
    @Requires(Permission.SCAFFOLDER_TASK_READ)
    public Response task(@RestPath String taskId) {
        return RestResponses.of(TaskJson.task(visible.get(idOf(taskId)))).build();
    }

    @POST
    @Path("/{taskId}/cancel")
    @Requires(Permission.SCAFFOLDER_TASK_CANCEL)
    public Response cancel(@RestPath String taskId) {
        tasks.cancel(idOf(taskId));
        return Response.ok(PlainJson.MAPPER
                        .createObjectNode()
                        .put("status", "cancelled")
                        .toString())
                .build();
    }

    /// Beside Backstage's `secrets`, the body may hold `"from": "failedStep"`: the steps that completed are not
    /// repeated.
    @POST
    @Path("/{taskId}/retry")
    @Requires(Permission.SCAFFOLDER_TASK_CREATE)
    public Response retry(@RestPath String taskId, @Context HttpHeaders headers, byte @Nullable [] content) {
        JsonBody body = JsonBody.optional(content, headers.getHeaderString(HttpHeaders.CONTENT_TYPE));
        UUID id = idOf(taskId);
        tasks.retry(id, secretsOf(body), fromOf(body));
        return created(id);
    }

    private static RetryFrom fromOf(JsonBody body) {
        String from = body.text("from");
        return switch (from) {
            case null -> RetryFrom.START;
            case "start" -> RetryFrom.START;
            case FAILED_STEP -> RetryFrom.FAILED_STEP;
            default -> throw CatalogException.invalidField("from", "must be start or failedStep");
        };
    }

    private static String textOf(JsonBody body, String field) {
        String text = body.text(field);
        return text == null ? "" : text;
    }

    private static Map<String, String> secretsOf(JsonBody body) {
        Map<String, String> secrets = new LinkedHashMap<>();
        body.texts("secrets")
                .properties()
                .forEach(entry -> secrets.put(entry.getKey(), entry.getValue().asText()));
        return secrets;
    }

    private static Response created(UUID id) {
        return Response.status(Response.Status.CREATED)
                .entity(PlainJson.MAPPER
                        .createObjectNode()
                        .put("id", id.toString())
                        .toString())
                .build();
    }

    /// Backstage answers 500 to an id that is no UUID; here there is no such task.
    static UUID idOf(String text) {
        try {
            UUID id = UUID.fromString(text);
            if (id.toString().equalsIgnoreCase(text)) {
                return id;
            }
        } catch (IllegalArgumentException other) {
            // As an id that nobody has.
        }
        throw VisibleTasks.missing(text);
    }
}
