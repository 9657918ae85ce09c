package dev.mokuroku.platform.deployment.cdevents;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.platform.deployment.write.DeploymentReports;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.format.EventDeserializationException;
import io.cloudevents.http.HttpMessageFactory;
import io.cloudevents.jackson.JsonFormat;
import io.cloudevents.rw.CloudEventRWException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Reads the CloudEvents of a request, in the mode that its Content-Type names. The SDK reads single events; its
/// messages do not say which attribute is missing, so that is checked first.
final class CloudEventReader {
    private static final String STRUCTURED = "application/cloudevents+json";
    private static final String BATCHED = "application/cloudevents-batch+json";
    private static final List<String> REQUIRED = List.of("specversion", "id", "source", "type");
    private static final String VERSION = "1.0";
    private static final JsonFormat FORMAT = new JsonFormat();

    private CloudEventReader() {}

    /// @param headers in letters of any case
    /// @throws CatalogException `INVALID_INPUT` naming the attribute
    static List<CloudEvent> read(Map<String, List<String>> headers, byte[] body) {
        String contentType = header(headers, "content-type");
        String mode =
                contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return switch (mode) {
            case STRUCTURED -> List.of(structured(json(body), ""));
            case BATCHED -> batched(json(body));
            default -> List.of(binary(headers, body));
        };
    }

    private static List<CloudEvent> batched(JsonNode batch) {
        if (!batch.isArray()) {
            throw CatalogException.invalidInput("The body of %s must be a JSON array of events".formatted(BATCHED));
        }
        if (batch.size() > DeploymentReports.MAX_REPORTS) {
            throw new CatalogException(
                    ErrorCode.LIMIT_EXCEEDED,
                    "The body must have at most %d events but has %d"
                            .formatted(DeploymentReports.MAX_REPORTS, batch.size()));
        }
        List<CloudEvent> events = new ArrayList<>();
        for (JsonNode event : batch) {
            events.add(structured(event, batch.size() == 1 ? "" : "[%d].".formatted(events.size())));
        }
        return events;
    }

    private static CloudEvent structured(JsonNode event, String path) {
        if (!event.isObject()) {
            throw CatalogException.invalidInput(
                    path.isEmpty()
                            ? "The body must be a CloudEvent, a JSON object"
                            : "%s must be a CloudEvent, a JSON object".formatted(path.substring(0, path.length() - 1)));
        }
        checkRequired(
                path,
                attribute -> event.path(attribute).isTextual()
                        ? event.path(attribute).asText()
                        : null);
        return parsed(path, () -> FORMAT.deserialize(event.toString().getBytes(UTF_8)));
    }

    private static CloudEvent binary(Map<String, List<String>> headers, byte[] body) {
        checkRequired("", attribute -> header(headers, "ce-" + attribute));
        return parsed(
                "",
                () -> HttpMessageFactory.createReaderFromMultimap(headers, body).toEvent());
    }

    private static void checkRequired(String path, Function<String, @Nullable String> attributes) {
        for (String name : REQUIRED) {
            String value = attributes.apply(name);
            if (value == null || value.isBlank()) {
                throw CatalogException.invalidField(
                        path + name,
                        "is missing: a CloudEvent has the attributes %s, as headers ce-… or as fields of %s"
                                .formatted(String.join(", ", REQUIRED), STRUCTURED));
            }
        }
        if (!VERSION.equals(attributes.apply("specversion"))) {
            throw CatalogException.invalidField(path + "specversion", "must be " + VERSION);
        }
    }

    /// The SDK's messages name the attribute.
    private static CloudEvent parsed(String path, Supplier<CloudEvent> event) {
        try {
            return event.get();
        } catch (CloudEventRWException
                | EventDeserializationException
                | IllegalStateException
                | IllegalArgumentException malformed) {
            throw CatalogException.invalidInput(
                    "%sevent is not a valid CloudEvent: %s".formatted(path, messageOf(malformed)));
        }
    }

    private static String messageOf(RuntimeException malformed) {
        return String.valueOf(
                malformed instanceof EventDeserializationException && malformed.getCause() != null
                        ? malformed.getCause().getMessage()
                        : malformed.getMessage());
    }

    private static @Nullable String header(Map<String, List<String>> headers, String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .flatMap(header -> header.getValue().stream())
                .findFirst()
                .orElse(null);
    }

    private static JsonNode json(byte[] body) {
        try {
            return PlainJson.MAPPER.readTree(body);
        } catch (IOException malformed) {
            throw CatalogException.invalidInput("The body is not JSON");
        }
    }
}
