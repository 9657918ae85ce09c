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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Tells whether an entity would be taken into the catalog. What is wrong comes in a shape of its own,
/// as in Backstage: `{"errors": [{"name", "message"}]}`.
@Path("/api/catalog/validate-entity")
@RunOnVirtualThread
public class ValidateEntityResource {
    private static final String INPUT_ERROR = "InputError";
    private static final String TYPE_ERROR = "TypeError";
    private static final Pattern CAUSED = Pattern.compile("; caused by (\\w+): (.*)", Pattern.DOTALL);

    private final EntityCheck check;
    private final EntityValidator validator = new EntityValidator();

    ValidateEntityResource(EntityCheck check) {
        this.check = check;
    }

    /// 200 with an empty body where all is well.
    @POST
    public Response validate(byte @Nullable [] input) {
        JsonNode body = Parameters.body(input);
        String location = Parameters.text(body, "location");
        JsonNode entity = Parameters.object(body, "entity");
        if (location == null || entity == null) {
            throw Parameters.missing("body", location == null ? "location" : "entity");
        }
        Optional<Violation> malformed = validator.checkEnvelope(entity);
        if (malformed.isPresent()) {
            return wrong(TYPE_ERROR, List.of(malformed.get().message()));
        }
        try {
            return validate(entity, LocationRef.parse(location));
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

    /// What a message says to have been the cause is told apart too.
    private static void tell(String message, ObjectNode error) {
        error.put("message", message);
        Matcher caused = CAUSED.matcher(message);
        if (caused.find()) {
            error.putObject("cause").put("name", caused.group(1)).put("message", caused.group(2));
        }
    }

    private static Response wrong(String name, List<String> messages) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode errors = answer.putArray("errors");
        messages.forEach(message -> tell(message, errors.addObject().put("name", name)));
        return Response.status(Response.Status.BAD_REQUEST)
                .type(Answers.JSON)
                .entity(answer)
                .build();
    }
}
