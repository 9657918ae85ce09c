package dev.mokuroku.scaffolder.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.api.rest.ErrorBody;
import dev.mokuroku.api.rest.RestResponses;
import dev.mokuroku.scaffolder.action.ActionException;
import dev.mokuroku.scaffolder.dryrun.DryRunResult;
import dev.mokuroku.scaffolder.dryrun.DryRuns;
import dev.mokuroku.scaffolder.run.TaskError;
import dev.mokuroku.scaffolder.run.TaskResult;
import dev.mokuroku.scaffolder.template.Template;
import dev.mokuroku.scaffolder.template.TemplateCheck;
import dev.mokuroku.scaffolder.template.TemplateUsers;
import dev.mokuroku.security.AuditedAsCaller;
import dev.mokuroku.security.permission.Permission;
import dev.mokuroku.security.permission.Requires;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Tries a template that need not be in the catalog, without changing anything. Not on a virtual thread: a template may
/// calculate for long, and other virtual threads would wait.
@Path("/api/scaffolder/v2/dry-run")
@Requires(Permission.SCAFFOLDER_TEMPLATE_MANAGEMENT)
@AuditedAsCaller
public class DryRunResource {
    private static final String URL = "/v2/dry-run";
    private static final int OTHER_ERROR = 500;

    private final DryRuns dryRuns;
    private final TemplateUsers users;

    DryRunResource(DryRuns dryRuns, TemplateUsers users) {
        this.dryRuns = dryRuns;
        this.users = users;
    }

    /// A run that fails is answered as an error, without its log.
    @POST
    public Response run(@Context HttpHeaders headers, byte @Nullable [] body) throws IOException, InterruptedException {
        DryRunRequest request =
                DryRunRequest.parse(JsonBody.required(body, headers.getHeaderString(HttpHeaders.CONTENT_TYPE)));
        Optional<TaskError> malformed = TemplateCheck.firstError(request.template());
        if (malformed.isPresent()) {
            return failed(malformed.get());
        }
        Template template = new Template(request.template());
        template.form().check(request.values());
        template.form().checkSecrets(request.secrets());
        boolean withToken = headers.getHeaderString(HttpHeaders.AUTHORIZATION) != null;
        try {
            DryRunResult result = dryRuns.run(
                    template.taskSpec(request.values(), users.current(withToken)),
                    request.secretsByName(),
                    request.contents());
            return switch (result.result()) {
                case TaskResult.Completed completed -> completed(template, result, completed);
                case TaskResult.Failed failure -> failed(failure.error());
            };
        } catch (ActionException refused) {
            return failed(new TaskError(refused.name(), refused.getMessage()));
        }
    }

    private static Response completed(Template template, DryRunResult result, TaskResult.Completed completed) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode log = json.putArray("log");
        result.log().forEach(line -> log.addObject().set("body", line.toJson()));
        ArrayNode files = json.putArray("directoryContents");
        result.files()
                .forEach(file -> files.addObject()
                        .put("path", file.path())
                        .put("executable", file.executable())
                        .put("base64Content", Base64.getEncoder().encodeToString(file.content())));
        json.set("output", completed.output());
        json.set("steps", template.steps());
        return Response.ok(json, RestResponses.JSON).build();
    }

    private static Response failed(TaskError error) {
        int status = statusOf(error.name());
        ErrorBody body = new ErrorBody(
                new ErrorBody.Failure(error.name(), error.message()),
                new ErrorBody.Request("POST", URL),
                new ErrorBody.ResponseInfo(status));
        return Response.status(status).type(RestResponses.JSON).entity(body).build();
    }

    private static int statusOf(String error) {
        return switch (error) {
            case "InputError" -> 400;
            case "AuthenticationError" -> 401;
            case "NotAllowedError" -> 403;
            case "NotFoundError" -> 404;
            case "ConflictError" -> 409;
            case "NotImplementedError" -> 501;
            case "ServiceUnavailableError" -> 503;
            default -> OTHER_ERROR;
        };
    }
}
