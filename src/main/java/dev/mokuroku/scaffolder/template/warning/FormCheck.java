package dev.mokuroku.scaffolder.template.warning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.mokuroku.scaffolder.templating.text.DiagnosticText;
import dev.mokuroku.scaffolder.validation.InvalidSchemaException;
import dev.mokuroku.scaffolder.validation.SchemaValidator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Checks the JSON Schemas of a form.
final class FormCheck {
    private static final List<String> TYPES =
            List.of("string", "number", "integer", "boolean", "object", "array", "null", "any");
    /// Keywords whose schemas check the same value.
    private static final List<String> SAME_VALUE = List.of("allOf", "anyOf", "oneOf", "if", "then", "else", "not");

    private static final List<String> DEPENDENCIES = List.of("dependencies", "dependentSchemas");
    /// Among known properties, it stands for those that nobody knows.
    private static final String REFERENCE = "$ref";

    private final Warnings warnings;

    private FormCheck(Warnings warnings) {
        this.warnings = warnings;
    }

    /// @param parameters a schema, or a list with a schema for each page, all of which check the same values
    static void check(JsonNode parameters, Warnings warnings) {
        FormCheck check = new FormCheck(warnings);
        Pointer pointer = Pointer.SPEC.with("parameters");
        Set<String> known = new LinkedHashSet<>();
        List<JsonNode> pages = parameters.isArray() ? parameters.valueStream().toList() : List.of(parameters);
        pages.forEach(page -> collect(page, known));
        for (int i = 0; i < pages.size(); i++) {
            check.schema(pages.get(i), parameters.isArray() ? pointer.with(i) : pointer, known);
        }
    }

    /// @param known properties of the value, whichever schema defines them
    private void schema(JsonNode schema, Pointer pointer, Set<String> known) {
        type(schema.path("type"), pointer.with("type"));
        pattern(schema.path("pattern"), pointer.with("pattern"));
        required(schema, pointer.with("required"), known);
        schema.path("properties")
                .properties()
                .forEach(property ->
                        value(property.getValue(), pointer.with("properties").with(property.getKey())));
        JsonNode items = schema.path("items");
        if (items.isObject()) {
            value(items, pointer.with("items"));
        }
        for (String keyword : SAME_VALUE) {
            JsonNode other = schema.path(keyword);
            for (int i = 0; other.isArray() && i < other.size(); i++) {
                schema(other.path(i), pointer.with(keyword).with(i), known);
            }
            if (other.isObject()) {
                schema(other, pointer.with(keyword), known);
            }
        }
        for (String keyword : DEPENDENCIES) {
            schema.path(keyword).properties().stream()
                    .filter(dependency -> dependency.getValue().isObject())
                    .forEach(dependency ->
                            schema(dependency.getValue(), pointer.with(keyword).with(dependency.getKey()), known));
        }
    }

    /// A schema of another value.
    private void value(JsonNode schema, Pointer pointer) {
        Set<String> known = new LinkedHashSet<>();
        collect(schema, known);
        schema(schema, pointer, known);
    }

    /// Adds the properties that a schema defines, in whichever of its parts.
    private static void collect(JsonNode schema, Set<String> known) {
        if (!schema.isObject()) {
            return;
        }
        if (schema.has(REFERENCE)
                || schema.has("patternProperties")
                || schema.path("additionalProperties").isObject()) {
            known.add(REFERENCE);
        }
        schema.path("properties").fieldNames().forEachRemaining(known::add);
        SAME_VALUE.stream().map(schema::path).flatMap(FormCheck::schemas).forEach(other -> collect(other, known));
        for (String keyword : DEPENDENCIES) {
            schema.path(keyword).properties().forEach(dependency -> collect(dependency.getValue(), known));
        }
    }

    private static Stream<JsonNode> schemas(JsonNode value) {
        return value.isArray() ? value.valueStream() : Stream.of(value);
    }

    private void type(JsonNode type, Pointer pointer) {
        schemas(type).filter(JsonNode::isTextual).map(JsonNode::textValue).forEach(name -> {
            if (!TYPES.contains(name)) {
                warnings.add(
                        pointer,
                        "A type must be one of %s, but is %s%s"
                                .formatted(
                                        String.join(", ", TYPES),
                                        DiagnosticText.quoted(name),
                                        DiagnosticText.suggestion(name, TYPES)));
            }
        });
    }

    private void pattern(JsonNode pattern, Pointer pointer) {
        if (!pattern.isTextual()) {
            return;
        }
        try {
            JsonNode schema = JsonNodeFactory.instance.objectNode().set("pattern", pattern);
            SchemaValidator.validate(JsonNodeFactory.instance.textNode(""), schema);
        } catch (InvalidSchemaException invalid) {
            warnings.add(pointer, invalid.getMessage());
        }
    }

    private void required(JsonNode schema, Pointer pointer, Set<String> known) {
        JsonNode required = schema.path("required");
        boolean areKnown = !known.isEmpty() && !known.contains(REFERENCE);
        for (int i = 0; areKnown && required.isArray() && i < required.size(); i++) {
            String name = required.path(i).asText();
            if (!known.contains(name)) {
                warnings.add(
                        pointer.with(i),
                        "No property has the name %s%s"
                                .formatted(DiagnosticText.quoted(name), DiagnosticText.suggestion(name, known)));
            }
        }
    }
}
