package dev.mokuroku.scaffolder.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/// One rule of a schema that a value breaks.
///
/// @param path where the value is
/// @param message what is wrong, such as `requires property "name"`
/// @param schema the schema with the rule
/// @param value missing if there is none
/// @param keyword the rule, such as `required`
/// @param argument what the rule demands; missing if it needs no argument
public record SchemaViolation(
        ValuePath path, String message, JsonNode schema, JsonNode value, String keyword, JsonNode argument) {
    /// The error in the shape that Backstage answers.
    public ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        path.writeTo(json.putArray("path"));
        json.put("property", path.toString());
        json.put("message", message);
        json.set("schema", shownSchema());
        if (!value.isMissingNode()) {
            json.set("instance", value);
        }
        json.put("name", keyword);
        if (!argument.isMissingNode()) {
            json.set("argument", argument);
        }
        json.put("stack", toString());
        return json;
    }

    /// The id of the schema where it has one.
    private JsonNode shownSchema() {
        String id = SchemaId.of(schema);
        return id == null ? schema : TextNode.valueOf(id);
    }

    /// `instance.name requires property "x"`
    @Override
    public String toString() {
        return path + " " + message;
    }
}
