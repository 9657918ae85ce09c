package dev.mokuroku.scaffolder.validation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/// Validates values. Safe for several threads.
public final class SchemaValidator {
    private SchemaValidator() {}

    /// All that is wrong with a value, in the order of the schema's keywords; empty if it is valid.
    ///
    /// @throws InvalidSchemaException if the schema cannot be applied
    public static List<SchemaViolation> validate(JsonNode value, JsonNode schema) {
        return new SchemaRun(schema).validate(value, schema, ValuePath.ROOT).violations();
    }
}
