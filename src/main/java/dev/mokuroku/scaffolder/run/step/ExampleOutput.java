package dev.mokuroku.scaffolder.run.step;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/// What an action that a dry run skips might have put out: the first example of its schema, or a value of the type.
final class ExampleOutput {
    private ExampleOutput() {}

    static ObjectNode of(JsonNode schema) {
        return value(schema) instanceof ObjectNode output ? output : JsonNodeFactory.instance.objectNode();
    }

    private static JsonNode value(JsonNode schema) {
        if (schema.path("examples").isArray()) {
            return schema.path("examples").path(0);
        }
        return switch (schema.path("type").asText()) {
            case "object" -> object(schema);
            case "array" -> array(schema.path("items"));
            case "string" -> TextNode.valueOf("<example>");
            case "number" -> IntNode.valueOf(0);
            case "boolean" -> BooleanNode.FALSE;
            default -> TextNode.valueOf("<unknown>");
        };
    }

    private static ObjectNode object(JsonNode schema) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        schema.path("properties").properties().forEach(field -> object.set(field.getKey(), value(field.getValue())));
        return object;
    }

    private static ArrayNode array(JsonNode items) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        JsonNode first = items.isArray() ? items.path(0) : items;
        return first.isMissingNode() ? array : array.add(value(first));
    }
}
