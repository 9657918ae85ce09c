package dev.mokuroku.scaffolder.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// One validation: applies the keywords of schemas in the order in which they are written, and follows references
/// within the root schema. Not thread-safe.
final class SchemaRun {
    /// Beyond it a reference leads to itself.
    private static final int MAX_DEPTH = 200;

    private static final ObjectNode ANYTHING = JsonNodeFactory.instance.objectNode();
    private static final ObjectNode NOTHING = noType();

    private final JsonNode root;
    private int depth;

    SchemaRun(JsonNode root) {
        this.root = root;
    }

    Findings validate(JsonNode value, JsonNode written, ValuePath path) {
        if (++depth > MAX_DEPTH) {
            throw new InvalidSchemaException(
                    "The schema is nested deeper than %d levels, or a $ref leads to itself".formatted(MAX_DEPTH));
        }
        try {
            String reference = referenceOf(written);
            return reference == null
                    ? applied(value, schemaOf(written, path), path)
                    : validate(value, resolve(reference), path);
        } finally {
            depth--;
        }
    }

    private Findings applied(JsonNode value, JsonNode schema, ValuePath path) {
        Findings findings = new Findings(path, schema, value);
        Check check = new Check(this, value, schema, path, findings);
        schema.fieldNames().forEachRemaining(name -> {
            Check.Keyword keyword = Keywords.named(name);
            if (keyword != null) {
                keyword.apply(check);
            }
        });
        return findings;
    }

    private static JsonNode schemaOf(JsonNode written, ValuePath path) {
        if (written.isBoolean()) {
            return written.booleanValue() ? ANYTHING : NOTHING;
        }
        if (!written.isObject()) {
            throw new InvalidSchemaException("The schema of %s must be an object".formatted(path));
        }
        return written;
    }

    private static @Nullable String referenceOf(JsonNode schema) {
        JsonNode reference = schema.isTextual() ? schema : schema.path("$ref");
        return reference.textValue();
    }

    private JsonNode resolve(String reference) {
        if (!reference.startsWith("#")) {
            throw new InvalidSchemaException("no such schema <%s>".formatted(reference));
        }
        JsonNode target = root;
        for (String key : reference.substring(1).split("/", -1)) {
            if (!key.isEmpty()) {
                String name = URLDecoder.decode(key.replace("+", "%2B"), StandardCharsets.UTF_8)
                        .replace("~1", "/")
                        .replace("~0", "~");
                target = target.isArray() && name.matches("\\d{1,6}")
                        ? target.path(Integer.parseInt(name))
                        : target.path(name);
            }
        }
        if (target.isMissingNode()) {
            throw new InvalidSchemaException("no such schema %s located in </>".formatted(reference));
        }
        return target;
    }

    private static ObjectNode noType() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.putArray("type");
        return schema;
    }
}
