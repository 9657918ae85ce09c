package dev.mokuroku.entity.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import dev.mokuroku.entity.JsonInput;
import dev.mokuroku.entity.Violation;
import dev.mokuroku.error.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// What the schema of a kind that Backstage does not have says of an entity: the field, what is expected, what stands
/// there, and the nearest name of a field.
final class OwnKindError {
    private OwnKindError() {}

    /// @param schema of the kind, in which the error was found
    static Violation of(Error error, JsonNode schema) {
        String path = error.getInstanceLocation().toString();
        return switch (error.getKeyword()) {
            case "required" ->
                new Violation(
                        SchemaError.pointer(path, error.getProperty()),
                        "%s must have required property '%s'".formatted(path, error.getProperty()));
            case "additionalProperties" -> unknownField(error, schema);
            default ->
                new Violation(
                        path,
                        "%s must %s but is %s"
                                .formatted(path, expectation(error), JsonInput.shown(error.getInstanceNode())));
        };
    }

    private static Violation unknownField(Error error, JsonNode schema) {
        String path = error.getInstanceLocation().toString();
        List<String> fields = new ArrayList<>();
        String keyword = error.getSchemaLocation().getFragment().toString();
        schema.at(keyword.substring(0, keyword.lastIndexOf('/')) + "/properties")
                .fieldNames()
                .forEachRemaining(fields::add);
        String hint = NearestName.of(error.getProperty(), fields)
                .map("; did you mean %s?"::formatted)
                .orElse(fields.isEmpty() ? "" : "; the fields are " + String.join(", ", fields));
        return new Violation(
                SchemaError.pointer(path, error.getProperty()),
                "%s has no field %s%s".formatted(path, error.getProperty(), hint));
    }

    private static String expectation(Error error) {
        JsonNode limit = error.getSchemaNode();
        return switch (error.getKeyword()) {
            case "type" -> "be " + (limit.isArray() ? list(limit, " or ") : limit.asText());
            case "enum" -> "be one of " + list(limit, ", ");
            case "minimum" -> "be at least " + limit.asText();
            case "maximum" -> "be at most " + limit.asText();
            case "pattern" -> "match the pattern " + limit.asText();
            case "minLength" -> "have at least %s characters".formatted(limit.asText());
            case "maxLength" -> "have at most %s characters".formatted(limit.asText());
            case "minItems" -> "have at least %s elements".formatted(limit.asText());
            case "maxItems" -> "have at most %s elements".formatted(limit.asText());
            case "minProperties" -> "have at least %s fields".formatted(limit.asText());
            default -> "keep to the rule %s of its schema".formatted(error.getKeyword());
        };
    }

    private static String list(JsonNode values, String separator) {
        return StreamSupport.stream(values.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(separator));
    }
}
