package dev.mokuroku.scaffolder.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;

/// Keywords for objects.
final class ObjectKeywords {
    private static final JsonNode ANYTHING = JsonNodeFactory.instance.objectNode();

    private ObjectKeywords() {}

    static void properties(Check check) {
        if (!check.value().isObject()) {
            return;
        }
        for (Map.Entry<String, JsonNode> property : check.argument("properties").properties()) {
            if (property.getValue().isNull()) {
                throw new InvalidSchemaException("Unexpected null, expected schema in \"properties\"");
            }
            check.child(check.value().path(property.getKey()), property.getValue(), property.getKey());
        }
    }

    static void patternProperties(Check check) {
        for (Map.Entry<String, JsonNode> property : check.value().properties()) {
            boolean matched = false;
            for (Map.Entry<String, JsonNode> pattern :
                    check.argument("patternProperties").properties()) {
                if (JavaScriptPattern.of(pattern.getKey()).isFoundIn(property.getKey())) {
                    matched = true;
                    check.child(property.getValue(), pattern.getValue(), property.getKey());
                }
            }
            if (!matched) {
                checkAdditional(check, property);
            }
        }
    }

    /// With `patternProperties`, that keyword checks them.
    static void additionalProperties(Check check) {
        if (!check.schema().has("patternProperties")) {
            check.value().properties().forEach(property -> checkAdditional(check, property));
        }
    }

    private static void checkAdditional(Check check, Map.Entry<String, JsonNode> property) {
        if (check.argument("properties").has(property.getKey())) {
            return;
        }
        JsonNode additional = check.argument("additionalProperties");
        if (additional.isBoolean() && !additional.booleanValue()) {
            JsonNode name = TextNode.valueOf(property.getKey());
            check.findings()
                    .add("additionalProperties", name, "is not allowed to have the additional property " + name);
        } else {
            JsonNode schema = additional.isMissingNode() || additional.isNull() ? ANYTHING : additional;
            check.child(property.getValue(), schema, property.getKey());
        }
    }

    static void propertyNames(Check check) {
        check.value()
                .fieldNames()
                .forEachRemaining(name -> check.findings()
                        .addAll(check.run()
                                .validate(TextNode.valueOf(name), check.argument("propertyNames"), check.path())));
    }

    /// A list of names, or `true` in the schema of a property.
    static void required(Check check) {
        JsonNode names = check.argument("required");
        if (check.value().isMissingNode() && names.isBoolean() && names.booleanValue()) {
            check.findings().add("required", "is required");
        } else if (check.value().isObject() && names.isArray()) {
            for (JsonNode name : names) {
                if (!check.value().has(name.asText())) {
                    check.findings().add("required", name, "requires property " + JavaScriptText.json(name));
                }
            }
        }
    }

    static void dependencies(Check check) {
        for (Map.Entry<String, JsonNode> dependency :
                check.argument("dependencies").properties()) {
            if (check.value().isObject() && check.value().has(dependency.getKey())) {
                dependency(check, dependency.getValue(), check.path().with(dependency.getKey()));
            }
        }
    }

    private static void dependency(Check check, JsonNode needed, ValuePath path) {
        JsonNode argument = TextNode.valueOf(path.toString());
        if (needed.isArray() || needed.isTextual()) {
            for (JsonNode name : ValueKeywords.listed(needed)) {
                if (!check.value().has(name.asText())) {
                    String message = "property %s not found, required by %s".formatted(name.asText(), path);
                    check.findings().add("dependencies", argument, message);
                }
            }
            return;
        }
        Findings found = check.run().validate(check.value(), needed, path);
        if (!found.areNone()) {
            check.findings().add("dependencies", argument, "does not meet dependency required by " + path);
            check.findings().addAll(found);
        }
    }

    static void minProperties(Check check) {
        JsonNode limit = check.argument("minProperties");
        if (check.value().isObject() && check.value().size() < limit.asDouble()) {
            check.findings()
                    .add(
                            "minProperties",
                            limit,
                            "does not meet minimum property length of " + JavaScriptText.of(limit));
        }
    }

    static void maxProperties(Check check) {
        JsonNode limit = check.argument("maxProperties");
        if (check.value().isObject() && check.value().size() > limit.asDouble()) {
            check.findings()
                    .add(
                            "maxProperties",
                            limit,
                            "does not meet maximum property length of " + JavaScriptText.of(limit));
        }
    }
}
