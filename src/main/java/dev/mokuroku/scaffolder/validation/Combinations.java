package dev.mokuroku.scaffolder.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// Keywords that combine schemas.
final class Combinations {
    private Combinations() {}

    static void anyOf(Check check) {
        JsonNode schemas = list(check, "anyOf");
        if (!check.value().isMissingNode() && matches(check, schemas) == 0) {
            ArrayNode labels = labels(schemas, true);
            check.findings().add("anyOf", labels, "is not any of " + JavaScriptText.of(labels));
        }
    }

    static void oneOf(Check check) {
        JsonNode schemas = list(check, "oneOf");
        if (!check.value().isMissingNode() && matches(check, schemas) != 1) {
            ArrayNode labels = labels(schemas, false);
            check.findings().add("oneOf", labels, "is not exactly one from " + JavaScriptText.of(labels));
        }
    }

    static void allOf(Check check) {
        JsonNode schemas = list(check, "allOf");
        if (check.value().isMissingNode()) {
            return;
        }
        for (int i = 0; i < schemas.size(); i++) {
            Findings found = check.against(schemas.get(i));
            if (!found.areNone()) {
                String label = SchemaId.labelOf(schemas.get(i), i, false);
                ObjectNode argument = JsonNodeFactory.instance.objectNode();
                argument.put("id", label).put("length", found.count()).set("valid", found.toJson());
                check.findings()
                        .add(
                                "allOf",
                                argument,
                                "does not match allOf schema %s with %d error[s]:".formatted(label, found.count()));
                check.findings().addAll(found);
            }
        }
    }

    static void condition(Check check) {
        if (check.value().isMissingNode()) {
            return;
        }
        boolean met = check.against(schema(check, "if")).areNone();
        String branch = met ? "then" : "else";
        if (!check.argument(branch).isMissingNode()) {
            check.findings().addAll(check.against(schema(check, branch)));
        }
    }

    private static JsonNode schema(Check check, String keyword) {
        JsonNode schema = check.argument(keyword);
        if (!schema.isObject() && !schema.isBoolean()) {
            throw new InvalidSchemaException("Expected \"%s\" keyword to be a schema".formatted(keyword));
        }
        return schema;
    }

    private static JsonNode list(Check check, String keyword) {
        JsonNode schemas = check.argument(keyword);
        if (!schemas.isArray() && !check.value().isMissingNode()) {
            throw new InvalidSchemaException(keyword + " must be an array");
        }
        return schemas;
    }

    private static long matches(Check check, JsonNode schemas) {
        return schemas.valueStream()
                .filter(schema -> check.against(schema).areNone())
                .count();
    }

    private static ArrayNode labels(JsonNode schemas, boolean bracketed) {
        ArrayNode labels = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < schemas.size(); i++) {
            labels.add(SchemaId.labelOf(schemas.get(i), i, bracketed));
        }
        return labels;
    }
}
