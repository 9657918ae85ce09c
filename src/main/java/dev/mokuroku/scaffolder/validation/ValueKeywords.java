package dev.mokuroku.scaffolder.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.stream.Collectors;

/// Keywords for values of every type.
final class ValueKeywords {
    private ValueKeywords() {}

    static void type(Check check) {
        if (check.value().isMissingNode()) {
            return;
        }
        List<JsonNode> types = listed(check.argument("type"));
        if (types.stream().noneMatch(type -> isOfType(check, type))) {
            ArrayNode names = JsonNodeFactory.instance.arrayNode();
            types.forEach(type -> names.add(nameOf(type)));
            check.findings().add("type", names, "is not of a type(s) " + JavaScriptText.of(names));
        }
    }

    static void oneOfValues(Check check) {
        JsonNode values = check.argument("enum");
        if (check.value().isMissingNode()) {
            return;
        }
        if (!values.isArray()) {
            throw new InvalidSchemaException("enum expects an array");
        }
        List<JsonNode> allowed = listed(values);
        if (allowed.stream().noneMatch(value -> JavaScriptText.isSame(value, check.value()))) {
            String texts = allowed.stream().map(JavaScriptText::of).collect(Collectors.joining(","));
            check.findings().add("enum", values, "is not one of enum values: " + texts);
        }
    }

    static void constant(Check check) {
        JsonNode expected = check.argument("const");
        if (!check.value().isMissingNode() && !JavaScriptText.isSame(expected, check.value())) {
            check.findings()
                    .add("const", expected, "does not exactly match expected constant: " + JavaScriptText.of(expected));
        }
    }

    static void not(Check check) {
        if (check.value().isMissingNode()) {
            return;
        }
        JsonNode not = check.argument("not");
        for (JsonNode type : listed(not.isMissingNode() ? check.argument("disallow") : not)) {
            if (isOfType(check, type)) {
                String id = SchemaId.of(type);
                JsonNode shown = id == null ? type : TextNode.valueOf(id);
                check.findings().add("not", shown, "is of prohibited type " + JavaScriptText.of(shown));
            }
        }
    }

    static List<JsonNode> listed(JsonNode value) {
        return value.isArray() ? value.valueStream().toList() : List.of(value);
    }

    private static boolean isOfType(Check check, JsonNode type) {
        if (type.isObject()) {
            return check.against(type).areNone();
        }
        JsonNode value = check.value();
        return switch (type.asText()) {
            case "" -> false;
            case "string" -> value.isTextual();
            case "number" -> isNumber(value);
            case "integer" -> isNumber(value) && value.doubleValue() == Math.rint(value.doubleValue());
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            case "null" -> value.isNull();
            case "date" -> false;
            default -> !type.isNull(); // an unknown type accepts everything
        };
    }

    private static boolean isNumber(JsonNode value) {
        return value.isNumber() && Double.isFinite(value.doubleValue());
    }

    private static String nameOf(JsonNode type) {
        String id = SchemaId.of(type);
        return id == null ? JavaScriptText.of(type) : "<" + id + ">";
    }
}
