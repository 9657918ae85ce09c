package dev.mokuroku.api.rest.entity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.api.rest.RequestValidation;
import dev.mokuroku.api.rest.RestResponses;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.entity.Violation;
import dev.mokuroku.entity.validation.EntityValidator;
import dev.mokuroku.security.permission.Permission;
import dev.mokuroku.security.permission.Requires;
import dev.mokuroku.source.dryrun.EntityCheck;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Checks whether an entity is valid. Errors have a format of their own,
/// as in Backstage: `{"errors": [{"name", "message"}]}`.
@Path("/api/catalog/validate-entity")
@RunOnVirtualThread
@Requires(Permission.CATALOG_ENTITY_VALIDATE)
public class ValidateEntityResource {
    private static final String INPUT_ERROR = "InputError";
    private static final String TYPE_ERROR = "TypeError";
    private static final Pattern CAUSED = Pattern.compile("; caused by (\\w+): (.*)", Pattern.DOTALL);

    private final EntityCheck check;
    private final EntityValidator validator = new EntityValidator();

    ValidateEntityResource(EntityCheck check) {
        this.check = check;
    }

    /// 200 with an empty body for a valid entity.
    @POST
    public Response validate(byte @Nullable [] input) {
        JsonNode body = RequestValidation.body(input);
        String location = RequestValidation.text(body, "location");
        JsonNode entity = RequestValidation.object(body, "entity");
        if (location == null || entity == null) {
            throw RequestValidation.missingProperty("body", location == null ? "location" : "entity");
        }
        Optional<Violation> malformed = validator.checkEnvelope(entity);
        if (malformed.isPresent()) {
            return errorResponse(TYPE_ERROR, List.of(malformed.get().message()));
        }
        try {
            return validate(entity, LocationRef.parse(location));
        } catch (IllegalArgumentException notARef) {
            return errorResponse(TYPE_ERROR, List.of(String.valueOf(notARef.getMessage())));
        }
    }

    private Response validate(JsonNode entity, LocationRef location) {
        if (!location.type().equals(LocationRef.URL)) {
            return errorResponse(
                    TYPE_ERROR,
                    List.of("Invalid location ref %s, only 'url:<target>' is supported, e.g. url:https://host/path"
                            .formatted(location)));
        }
        List<String> problems = check.check(entity, location);
        return problems.isEmpty() ? Response.ok().build() : errorResponse(INPUT_ERROR, problems);
    }

    /// Adds the cause that a message names as a separate object.
    private static void describe(String message, ObjectNode error) {
        error.put("message", message);
        Matcher caused = CAUSED.matcher(message);
        if (caused.find()) {
            error.putObject("cause").put("name", caused.group(1)).put("message", caused.group(2));
        }
    }

    private static Response errorResponse(String name, List<String> messages) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode errors = body.putArray("errors");
        messages.forEach(message -> describe(message, errors.addObject().put("name", name)));
        return Response.status(Response.Status.BAD_REQUEST)
                .type(RestResponses.JSON)
                .entity(body)
                .build();
    }
}
