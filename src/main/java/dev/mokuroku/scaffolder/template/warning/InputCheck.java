package dev.mokuroku.scaffolder.template.warning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.mokuroku.scaffolder.templating.text.DiagnosticText;
import dev.mokuroku.scaffolder.validation.SchemaValidator;
import dev.mokuroku.scaffolder.validation.SchemaViolation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Checks the input of a step against the schema of its action, as far as the input is known before it is rendered.
final class InputCheck {
    private static final int MAX_SHOWN = 60;

    private final String action;
    private final Warnings warnings;

    InputCheck(String action, Warnings warnings) {
        this.action = action;
        this.warnings = warnings;
    }

    /// @param input missing for a step without input
    void check(JsonNode input, JsonNode schema, Pointer pointer) {
        boolean empty = input.isMissingNode() || input.isNull();
        check(empty ? JsonNodeFactory.instance.objectNode() : input, schema, pointer, "");
    }

    /// @param name of the value within the input, such as `access.0`; empty for the whole input
    private void check(JsonNode value, JsonNode schema, Pointer pointer, String name) {
        List<JsonNode> alternatives = Stream.of("anyOf", "oneOf")
                .flatMap(keyword -> schema.path(keyword).valueStream())
                .toList();
        if (TextsCheck.isRendered(value)) {
            return;
        }
        if (!alternatives.isEmpty()) {
            alternatives(value, alternatives, pointer, name);
        }
        if (!isOfType(value, schema)) {
            warnings.add(pointer, "%s must be %s, but is %s".formatted(subject(name), types(schema), described(value)));
        } else if (value.isObject()) {
            object(value, schema, pointer, name);
        } else if (value.isArray()) {
            for (int i = 0; schema.path("items").isObject() && i < value.size(); i++) {
                check(value.path(i), schema.path("items"), pointer.with(i), child(name, String.valueOf(i)));
            }
        } else if (alternatives.isEmpty()) {
            for (SchemaViolation violation : SchemaValidator.validate(value, schema)) {
                warnings.add(
                        pointer, "%s is %s, which %s".formatted(subject(name), described(value), violation.message()));
            }
        }
    }

    /// Adds what the alternative that fits best does not accept.
    private void alternatives(JsonNode value, List<JsonNode> alternatives, Pointer pointer, String name) {
        List<JsonNode> ofType = alternatives.stream()
                .filter(alternative -> isOfType(value, alternative))
                .toList();
        if (ofType.isEmpty()) {
            String types =
                    alternatives.stream().map(InputCheck::types).distinct().collect(Collectors.joining(" or "));
            warnings.add(pointer, "%s must be %s, but is %s".formatted(subject(name), types, described(value)));
            return;
        }
        Set<String> required = new TreeSet<>();
        ofType.forEach(
                alternative -> alternative.path("required").forEach(property -> required.add(property.asText())));
        boolean needsOne = ofType.stream()
                .noneMatch(alternative -> alternative.path("required").isEmpty());
        if (value.isObject() && value.isEmpty() && needsOne) {
            warnings.add(pointer, "%s lacks %s".formatted(subject(name), String.join(" or ", required)));
            return;
        }
        List<Warnings> found = new ArrayList<>();
        for (JsonNode alternative : ofType) {
            Warnings ofAlternative = new Warnings();
            new InputCheck(action, ofAlternative).check(value, alternative, pointer, name);
            found.add(ofAlternative);
        }
        found.stream()
                .min(Comparator.comparingInt(Warnings::count).thenComparingInt(InputCheck::withoutSuggestion))
                .ifPresent(warnings::addAll);
    }

    private static int withoutSuggestion(Warnings warnings) {
        return (int) warnings.first(warnings.count()).stream()
                .filter(warning -> !warning.message().contains("did you mean"))
                .count();
    }

    private void object(JsonNode value, JsonNode schema, Pointer pointer, String name) {
        JsonNode properties = schema.path("properties");
        for (JsonNode required : schema.path("required")) {
            if (!value.has(required.asText())) {
                warnings.add(
                        pointer.with(required.asText()),
                        "%s lacks %s, which the action %s requires"
                                .formatted(subject(name), required.asText(), action));
            }
        }
        List<String> known =
                properties.propertyStream().map(property -> property.getKey()).toList();
        boolean closed = schema.path("additionalProperties").isBoolean()
                && !schema.path("additionalProperties").booleanValue()
                && !schema.has("patternProperties");
        value.properties().forEach(field -> {
            String key = field.getKey();
            if (properties.has(key)) {
                check(field.getValue(), properties.path(key), pointer.with(key), child(name, key));
            } else if (closed) {
                warnings.add(
                        pointer.with(key),
                        "The action %s has no input %s%s"
                                .formatted(action, child(name, key), DiagnosticText.suggestion(key, known)));
            }
        });
    }

    private static boolean isOfType(JsonNode value, JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isMissingNode()
                || SchemaValidator.validate(
                                value, JsonNodeFactory.instance.objectNode().set("type", type))
                        .isEmpty();
    }

    private static String types(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray()
                ? type.valueStream().map(each -> typed(each.asText())).collect(Collectors.joining(" or "))
                : typed(type.asText());
    }

    private static String typed(String type) {
        return switch (type) {
            case "array" -> "a list";
            case "object", "integer" -> "an " + type;
            case "null" -> "null";
            default -> "a " + type;
        };
    }

    private static String described(JsonNode value) {
        if (value.isContainerNode()) {
            return value.isArray() ? "a list" : "an object";
        }
        String text = value.toString();
        return text.length() > MAX_SHOWN ? text.substring(0, MAX_SHOWN) + "…" : text;
    }

    private String subject(String name) {
        return name.isEmpty() ? "The input of %s".formatted(action) : "The input %s of %s".formatted(name, action);
    }

    private static String child(String name, String key) {
        return name.isEmpty() ? key : name + "." + key;
    }
}
