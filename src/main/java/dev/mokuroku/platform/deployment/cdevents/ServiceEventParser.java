package dev.mokuroku.platform.deployment.cdevents;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.platform.deployment.DeploymentInput;
import dev.mokuroku.platform.deployment.DeploymentParser;
import dev.mokuroku.platform.deployment.DeploymentReport;
import dev.mokuroku.platform.deployment.DeploymentSource;
import dev.mokuroku.platform.deployment.DeploymentStatus;
import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Makes reports of CDEvents about services, of any version 0.x.
///
/// The form: https://github.com/cdevents/spec/blob/main/continuous-deployment.md
final class ServiceEventParser {
    private static final Pattern TYPE =
            Pattern.compile("dev\\.cdevents\\.service\\.(deployed|upgraded|rolledback|removed)\\.0\\..*");

    /// Where an event has the fields of a deployment.
    private static final Map<String, String> NAMES = Map.of(
            "component", "data.subject.id",
            "environment", "data.subject.content.environment.id",
            "instance", "data.customData.instance",
            "version", "data.subject.content.artifactId",
            "commit", "data.customData.commit",
            "committedAt", "data.customData.committedAt",
            "link", "data.customData.link",
            "finishedAt", "data.context.timestamp",
            "key", "id");

    private final DeploymentParser parser;

    ServiceEventParser(Clock clock) {
        this.parser = new DeploymentParser(clock);
    }

    /// Empty for an event of another type.
    ///
    /// @param path of the event in the request, such as `[3].`; empty for the only one
    /// @throws CatalogException `INVALID_INPUT` naming the attribute
    Optional<DeploymentReport> parse(CloudEvent event, String reporter, String path) {
        Matcher type = TYPE.matcher(event.getType());
        if (!type.matches()) {
            return Optional.empty();
        }
        JsonNode data = data(event, path);
        DeploymentStatus status = statusOf(type.group(1));
        DeploymentInput input = input(event, data, status, path);
        DeploymentParser.Origin origin = new DeploymentParser.Origin(
                DeploymentSource.CDEVENTS, event.getSource().toString(), reporter);
        return Optional.of(parser.parse(input, origin, field -> path + NAMES.getOrDefault(field, field)));
    }

    private static DeploymentStatus statusOf(String predicate) {
        return switch (predicate) {
            case "rolledback" -> DeploymentStatus.ROLLED_BACK;
            case "removed" -> DeploymentStatus.REMOVED;
            default -> DeploymentStatus.SUCCEEDED;
        };
    }

    private static DeploymentInput input(CloudEvent event, JsonNode data, DeploymentStatus status, String path) {
        JsonNode content = data.path("subject").path("content");
        JsonNode custom = data.path("customData");
        String artifact = text(content.path("artifactId"));
        if (artifact == null && status != DeploymentStatus.REMOVED) {
            throw CatalogException.invalidField(path + NAMES.get("version"), "is missing");
        }
        String version = text(custom.path("version"));
        return new DeploymentInput(
                componentOf(data),
                environmentOf(content.path("environment")),
                text(custom.path("instance")),
                version != null || artifact == null
                        ? version
                        : ArtifactVersion.of(path + NAMES.get("version"), artifact),
                text(custom.path("commit")),
                text(custom.path("committedAt")),
                status.text(),
                null,
                timeOf(event, data),
                text(custom.path("link")),
                event.getId());
    }

    /// The last part of the subject, as in `deployment/checkout`, unless the subject is the reference of an entity.
    private static @Nullable String componentOf(JsonNode data) {
        String named = text(data.path("customData").path("component"));
        String subject = named == null ? text(data.path("subject").path("id")) : named;
        return subject == null || named != null || subject.contains(":")
                ? subject
                : subject.substring(subject.lastIndexOf('/') + 1);
    }

    private static @Nullable String environmentOf(JsonNode environment) {
        return environment.isTextual() ? environment.asText() : text(environment.path("id"));
    }

    private static @Nullable String timeOf(CloudEvent event, JsonNode data) {
        String timestamp = text(data.path("context").path("timestamp"));
        return timestamp == null ? Objects.toString(event.getTime(), null) : timestamp;
    }

    private static @Nullable String text(JsonNode value) {
        return value.isTextual() ? value.asText() : null;
    }

    private static JsonNode data(CloudEvent event, String path) {
        CloudEventData data = event.getData();
        JsonNode json = data == null ? null : json(data.toBytes(), path);
        if (json == null || !json.isObject()) {
            throw CatalogException.invalidField(path + "data", "must be a CDEvent, a JSON object");
        }
        if (text(json.path("subject").path("id")) == null) {
            throw CatalogException.invalidField(path + NAMES.get("component"), "is missing");
        }
        return json;
    }

    private static JsonNode json(byte[] data, String path) {
        try {
            return PlainJson.MAPPER.readTree(data);
        } catch (IOException malformed) {
            throw CatalogException.invalidField(path + "data", "must be a CDEvent, a JSON object");
        }
    }
}
