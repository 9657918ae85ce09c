package dev.mokuroku.scorecard.techinsights;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.scorecard.evaluation.CheckResult;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Writes a check with a result. What is the same in the results of all entities becomes text once. For one thread.
final class CheckJson {
    private static final String METADATA = "metadata";
    private static final String FACT_IDS = "factIds";

    private final List<Field> fields;
    private final List<Field> metadata;
    private final Map<List<String>, SerializedString> schemas = new HashMap<>();

    CheckJson(InsightCheck check) {
        ObjectNode json = PlainJson.MAPPER.valueToTree(check);
        this.fields = fieldsOf(json);
        this.metadata = fieldsOf(json.get(METADATA));
    }

    /// @param value JSON
    private record Field(SerializedString name, SerializedString value) {}

    private static List<Field> fieldsOf(JsonNode object) {
        return object.properties().stream()
                .map(field -> new Field(new SerializedString(field.getKey()), text(field.getValue())))
                .toList();
    }

    /// The JSON of a value.
    static SerializedString text(Object value) {
        return new SerializedString(PlainJson.MAPPER.valueToTree(value).toString());
    }

    /// Writes the check with the schemas of the facts that it read, and the outcome among its metadata.
    void write(CheckResult result, JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (Field field : fields) {
            json.writeFieldName(field.name);
            switch (field.name.getValue()) {
                case METADATA -> writeMetadata(result, json);
                case FACT_IDS -> json.writeRawValue(schemas.computeIfAbsent(result.facts(), CheckJson::schemasOf));
                default -> json.writeRawValue(field.value);
            }
        }
        json.writeEndObject();
    }

    private static SerializedString schemasOf(Collection<String> facts) {
        return text(InsightFacts.schemasOf(facts));
    }

    private void writeMetadata(CheckResult result, JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (Field field : metadata) {
            json.writeFieldName(field.name);
            json.writeRawValue(field.value);
        }
        json.writeStringField("outcome", result.outcome().name().toLowerCase(Locale.ROOT));
        json.writeStringField("since", result.since().toString());
        if (result.message() != null) {
            json.writeStringField("message", result.message());
        }
        if (result.number() != null) {
            json.writeNumberField("number", result.number());
        }
        json.writeEndObject();
    }
}
