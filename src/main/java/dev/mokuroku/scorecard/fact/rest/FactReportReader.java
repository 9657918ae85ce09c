package dev.mokuroku.scorecard.fact.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.entity.JsonInput;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.scorecard.fact.pushed.CallerFactReports;
import dev.mokuroku.scorecard.fact.pushed.FactReportInput;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads a report, or a list of reports, from JSON.
///
/// @param isList whether the body is a list
record FactReportReader(List<FactReportInput> inputs, boolean isList) {
    private static final List<String> FIELDS = List.of("entity", "schema", "values", "at", "source", "link");
    private static final List<String> SCHEMA_FIELDS = List.of("name", "facts");

    /// @throws CatalogException `INVALID_INPUT` naming the field; `LIMIT_EXCEEDED` for too many reports
    static FactReportReader read(InputStream body) throws IOException {
        JsonNode json = json(body);
        if (!json.isArray()) {
            return new FactReportReader(List.of(input(json, "")), false);
        }
        if (json.isEmpty() || json.size() > CallerFactReports.MAX_REPORTS) {
            throw new CatalogException(
                    json.isEmpty() ? ErrorCode.INVALID_INPUT : ErrorCode.LIMIT_EXCEEDED,
                    "The body must be a report or a list of 1 to %,d reports but has %,d"
                            .formatted(CallerFactReports.MAX_REPORTS, json.size()));
        }
        List<FactReportInput> inputs = new ArrayList<>();
        for (JsonNode item : json) {
            inputs.add(input(item, "[%d].".formatted(inputs.size())));
        }
        return new FactReportReader(inputs, true);
    }

    private static JsonNode json(InputStream body) throws IOException {
        try {
            return PlainJson.MAPPER.readTree(body);
        } catch (JsonProcessingException malformed) {
            throw CatalogException.invalidInput(JsonInput.problem(malformed));
        }
    }

    private static FactReportInput input(JsonNode json, String path) {
        if (!json.isObject()) {
            throw CatalogException.invalidInput(
                    path.isEmpty()
                            ? "The body must be a JSON object, a report of facts, or a list of reports"
                            : "%s must be a JSON object".formatted(path.replaceFirst("\\.$", "")));
        }
        JsonInput.checkFields(json, FIELDS, path, "a report");
        JsonNode schema = json.path("schema");
        boolean isInline = schema.isObject();
        if (isInline) {
            JsonInput.checkFields(schema, SCHEMA_FIELDS, path + "schema.", "a schema");
        }
        return new FactReportInput(
                text(json, path, "entity"),
                isInline ? text(schema, path + "schema.", "name") : text(json, path, "schema"),
                isInline ? schema.path("facts") : null,
                values(json.path("values"), path),
                text(json, path, "at"),
                text(json, path, "source"),
                text(json, path, "link"));
    }

    private static Map<String, JsonNode> values(JsonNode json, String path) {
        if (!json.isObject()) {
            throw CatalogException.invalidField(path + "values", "must be an object with the values by fact");
        }
        Map<String, JsonNode> values = new LinkedHashMap<>();
        json.properties().forEach(value -> values.put(value.getKey(), value.getValue()));
        return values;
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
