package dev.mokuroku.api.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.entity.Violation;
import dev.mokuroku.entity.validation.EntityValidator;
import dev.mokuroku.source.EntityCheck;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Tells whether an entity would be taken into the catalog. What is wrong comes in a shape of its own,
/// as in Backstage: `{"errors": [{"name", "message"}]}`.
@Path("/api/catalog/validate-entity")
@RunOnVirtualThread
public class ValidateEntityResource {
    private static final String INPUT_ERROR = "InputError";
    private static final String TYPE_ERROR = "TypeError";

    private final EntityCheck check;
    private final EntityValidator validator = new EntityValidator();

    ValidateEntityResource(EntityCheck check) {
        this.check = check;
    }

    /// 200 with an empty body where all is well.
    @POST
    public Response validate(@Nullable JsonNode input) {
        JsonNode body = Parameters.body(input);
        String location = body.path("location").textValue();
        if (body.isEmpty() || location == null) {
            String message = body.isEmpty() ? "Empty request body" : "Malformed request: location must be a string";
            return wrong(INPUT_ERROR, List.of(message));
        }
        Optional<Violation> malformed = validator.checkEnvelope(body.path("entity"));
        if (malformed.isPresent()) {
            return wrong(TYPE_ERROR, List.of(malformed.get().message()));
        }
        try {
            return validate(body.path("entity"), LocationRef.parse(location));
        } catch (IllegalArgumentException notARef) {
            return wrong(TYPE_ERROR, List.of(String.valueOf(notARef.getMessage())));
        }
    }

    private Response validate(JsonNode entity, LocationRef place) {
        if (!place.type().equals(LocationRef.URL)) {
            return wrong(
                    TYPE_ERROR,
                    List.of("Invalid location ref %s, only 'url:<target>' is supported, e.g. url:https://host/path"
                            .formatted(place)));
        }
        List<String> problems = check.of(entity, place);
        return problems.isEmpty() ? Response.ok().build() : wrong(INPUT_ERROR, problems);
    }

    private static Response wrong(String name, List<String> messages) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode errors = answer.putArray("errors");
        messages.forEach(message -> errors.addObject().put("name", name).put("message", message));
        return Response.status(Response.Status.BAD_REQUEST)
                .type(Answers.JSON)
                .entity(answer)
                .build();
    }
}
