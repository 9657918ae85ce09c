package dev.mokuroku.platform.deployment.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.entity.JsonInput;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.platform.deployment.DeploymentInput;
import dev.mokuroku.platform.deployment.DeploymentJsonReader;
import dev.mokuroku.platform.deployment.write.DeploymentReports;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One report or a list of reports, as a JSON object or array.
record ReportBody(List<DeploymentInput> inputs, boolean isList) {
    /// @param header the header Idempotency-Key, for reports without a key: one for the body, or one for each report
    ///     of a list, made of the header and the position
    static ReportBody parse(byte @Nullable [] body, @Nullable String header) {
        JsonNode json = json(body);
        String key = header == null ? null : unquoted(header.strip());
        if (!json.isArray()) {
            return new ReportBody(List.of(input(json, "", key)), false);
        }
        if (json.isEmpty() || json.size() > DeploymentReports.MAX_REPORTS) {
            throw new CatalogException(
                    json.isEmpty() ? ErrorCode.INVALID_INPUT : ErrorCode.LIMIT_EXCEEDED,
                    "The body must be a deployment or a list of 1 to %d deployments but has %d"
                            .formatted(DeploymentReports.MAX_REPORTS, json.size()));
        }
        List<DeploymentInput> inputs = new ArrayList<>();
        for (JsonNode item : json) {
            int index = inputs.size();
            inputs.add(input(item, "[%d].".formatted(index), key == null ? null : key + "-" + index));
        }
        return new ReportBody(inputs, true);
    }

    private static JsonNode json(byte @Nullable [] body) {
        return JsonInput.parse(body == null ? new byte[0] : body);
    }

    /// The header is a quoted string by its specification, and most clients leave the quotes out.
    private static String unquoted(String header) {
        return header.length() >= 2 && header.startsWith("\"") && header.endsWith("\"")
                ? header.substring(1, header.length() - 1)
                : header;
    }

    private static DeploymentInput input(JsonNode json, String path, @Nullable String header) {
        if (path.isEmpty() && !json.isObject()) {
            throw CatalogException.invalidInput(
                    "The body must be a JSON object, a deployment, or a list of deployments");
        }
        DeploymentInput input = DeploymentJsonReader.read(json, path);
        String key = input.key();
        if (key != null && header != null && path.isEmpty() && !key.equals(header)) {
            throw CatalogException.invalidField("key", "must be equal to the header Idempotency-Key if both are set");
        }
        return key == null && header != null ? input.withKey(header) : input;
    }
}
