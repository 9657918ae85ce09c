package dev.mokuroku.platform.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.entity.JsonInput;
import dev.mokuroku.error.CatalogException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads what was sent of a deployment as a JSON object.
public final class DeploymentJsonReader {
    private static final List<String> FIELDS = List.of(
            "component",
            "environment",
            "instance",
            "version",
            "commit",
            "committedAt",
            "status",
            "startedAt",
            "finishedAt",
            "link",
            "key");

    private DeploymentJsonReader() {}

    /// @param path of the object, such as `[3].`; empty for the only one
    /// @throws CatalogException `INVALID_INPUT` naming the field, also for a field that deployments do not have
    public static DeploymentInput read(JsonNode json, String path) {
        if (!json.isObject()) {
            throw CatalogException.invalidInput("%s must be a JSON object".formatted(path.replaceFirst("\\.$", "")));
        }
        JsonInput.checkFields(json, FIELDS, path, "a deployment");
        return new DeploymentInput(
                text(json, path, "component"),
                text(json, path, "environment"),
                text(json, path, "instance"),
                text(json, path, "version"),
                text(json, path, "commit"),
                text(json, path, "committedAt"),
                text(json, path, "status"),
                text(json, path, "startedAt"),
                text(json, path, "finishedAt"),
                text(json, path, "link"),
                text(json, path, "key"));
    }

    private static @Nullable String text(JsonNode json, String path, String field) {
        JsonNode value = json.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw CatalogException.invalidField(path + field, "must be a string");
        }
        return value.asText();
    }
}
