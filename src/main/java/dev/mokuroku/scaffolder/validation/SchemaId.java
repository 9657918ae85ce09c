package dev.mokuroku.scaffolder.validation;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/// How errors name a schema.
final class SchemaId {
    private SchemaId() {}

    /// The schema's own id; null if it has none.
    static @Nullable String of(JsonNode schema) {
        String id = text(schema.path("$id"));
        return id == null ? text(schema.path("id")) : id;
    }

    /// @param bracketed whether the id stands in angle brackets
    static String labelOf(JsonNode schema, int index, boolean bracketed) {
        String id = of(schema);
        if (id != null) {
            return bracketed ? "<" + id + ">" : id;
        }
        if (text(schema.path("title")) != null) {
            return schema.path("title").toString();
        }
        String reference = text(schema.path("$ref"));
        return reference == null ? "[subschema " + index + "]" : "<" + reference + ">";
    }

    private static @Nullable String text(JsonNode value) {
        return value.isTextual() && !value.textValue().isEmpty() ? value.textValue() : null;
    }
}
