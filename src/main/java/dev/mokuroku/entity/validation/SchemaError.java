package dev.mokuroku.entity.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import dev.mokuroku.entity.Violation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One finding of a JSON Schema in the words of ajv, the validator that Backstage uses.
///
/// @param path JSON pointer to the value at fault
/// @param expectation `must be string`
/// @param parameters `type: string`
/// @param property the one that is missing or too many within the value
record SchemaError(
        String path,
        String expectation,
        String parameters,
        @Nullable String property) {
    static SchemaError of(Error error) {
        String path = error.getInstanceLocation().toString();
        String value = values(error.getSchemaNode());
        String property = error.getProperty();
        return switch (error.getKeyword()) {
            case "required" ->
                new SchemaError(
                        path,
                        "must have required property '%s'".formatted(property),
                        "missingProperty: " + property,
                        property);
            case "additionalProperties" ->
                new SchemaError(
                        path, "must NOT have additional properties", "additionalProperty: " + property, property);
            case "type" -> plain(path, "must be " + value, "type: " + value);
            case "minLength" -> plain(path, "must NOT have fewer than " + value + " characters", "limit: " + value);
            case "maxLength" -> plain(path, "must NOT have more than " + value + " characters", "limit: " + value);
            case "minItems" -> plain(path, "must NOT have fewer than " + value + " items", "limit: " + value);
            case "pattern" -> plain(path, "must match pattern \"%s\"".formatted(value), "pattern: " + value);
            case "enum" -> plain(path, "must be equal to one of the allowed values", "allowedValues: " + value);
            case "const" -> plain(path, "must be equal to constant", "allowedValue: " + value);
            default -> plain(path, error.getMessage(), "keyword: " + error.getKeyword());
        };
    }

    private static SchemaError plain(String path, String expectation, String parameters) {
        return new SchemaError(path, expectation, parameters, null);
    }

    private static String values(JsonNode keyword) {
        if (!keyword.isArray()) {
            return keyword.asText();
        }
        List<String> values = new ArrayList<>();
        keyword.forEach(value -> values.add(value.asText()));
        return String.join(",", values);
    }

    /// `/spec must have required property 'owner'`
    Violation brief() {
        return new Violation(pointer(), (path.isEmpty() ? "<root>" : path) + " " + expectation);
    }

    /// `/spec must have required property 'owner' - missingProperty: owner`
    Violation full() {
        return new Violation(pointer(), brief().message() + " - " + parameters);
    }

    private String pointer() {
        return property == null ? path : pointer(path, property);
    }

    static String pointer(String path, String property) {
        return path + "/" + property.replace("~", "~0").replace("/", "~1");
    }
}
