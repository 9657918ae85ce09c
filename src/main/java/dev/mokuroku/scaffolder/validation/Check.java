package dev.mokuroku.scaffolder.validation;

import com.fasterxml.jackson.databind.JsonNode;

/// What a keyword is given: a value, the schema that holds the keyword, and where the value is.
///
/// @param value missing if there is no such value
/// @param findings where the keyword adds what it finds
record Check(SchemaRun run, JsonNode value, JsonNode schema, ValuePath path, Findings findings) {
    /// One keyword of JSON Schema.
    @FunctionalInterface
    interface Keyword {
        void apply(Check check);
    }

    JsonNode argument(String keyword) {
        return schema.path(keyword);
    }

    /// Checks the value itself against another schema.
    Findings against(JsonNode other) {
        return run.validate(value, other, path);
    }

    /// Checks a property or an item of the value.
    void child(JsonNode child, JsonNode childSchema, Object key) {
        findings.addAll(run.validate(child, childSchema, path.with(key)));
    }
}
