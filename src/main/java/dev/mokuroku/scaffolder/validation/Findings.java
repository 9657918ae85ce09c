package dev.mokuroku.scaffolder.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/// What one schema finds in one value. Not thread-safe.
final class Findings {
    private final ValuePath path;
    private final JsonNode schema;
    private final JsonNode value;
    private final List<SchemaViolation> violations = new ArrayList<>();

    Findings(ValuePath path, JsonNode schema, JsonNode value) {
        this.path = path;
        this.schema = schema;
        this.value = value;
    }

    void add(String keyword, JsonNode argument, String message) {
        violations.add(new SchemaViolation(path, message, schema, value, keyword, argument));
    }

    void add(String keyword, String message) {
        add(keyword, MissingNode.getInstance(), message);
    }

    void addAll(Findings others) {
        violations.addAll(others.violations);
    }

    boolean areNone() {
        return violations.isEmpty();
    }

    int count() {
        return violations.size();
    }

    List<SchemaViolation> violations() {
        return List.copyOf(violations);
    }

    /// The findings as the argument of `allOf` shows them.
    ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (!value.isMissingNode()) {
            json.set("instance", value);
        }
        json.set("schema", schema);
        json.putObject("options");
        path.writeTo(json.putArray("path"));
        json.put("propertyPath", path.toString());
        ArrayNode errors = json.putArray("errors");
        violations.forEach(violation -> errors.add(violation.toJson()));
        json.put("disableFormat", false);
        return json;
    }
}
