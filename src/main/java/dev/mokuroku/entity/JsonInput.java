package dev.mokuroku.entity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.NearestName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.regex.Pattern;

/// JSON that a caller sends, and what errors say of it.
public final class JsonInput {
    private static final int MAX_SHOWN_LENGTH = 100;
    private static final Pattern HIDDEN_SOURCE = Pattern.compile("Source: [^;\\]]*(; )?");

    private JsonInput() {}

    /// @throws CatalogException `INVALID_INPUT` if the body is not JSON
    public static JsonNode parse(byte[] body) {
        try {
            return PlainJson.MAPPER.readTree(body);
        } catch (JsonProcessingException malformed) {
            throw CatalogException.invalidInput(problem(malformed));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// What is wrong with a body, without the parser's note that it hides the source.
    public static String problem(JsonProcessingException malformed) {
        String reason = HIDDEN_SOURCE.matcher(malformed.getOriginalMessage()).replaceAll("");
        return "The body is not JSON: " + reason;
    }

    /// @param path before the names of fields in errors: `schema.`
    /// @param what the object is: `a report`
    /// @throws CatalogException `INVALID_INPUT` naming a field that the object does not have, and the nearest one
    public static void checkFields(JsonNode object, Collection<String> fields, String path, String what) {
        object.fieldNames().forEachRemaining(name -> {
            if (!fields.contains(name)) {
                String nearest = NearestName.of(name, fields)
                        .map("; did you mean %s?"::formatted)
                        .orElse("; the fields are " + String.join(", ", fields));
                throw CatalogException.invalidField(path + name, "is not a field of %s%s".formatted(what, nearest));
            }
        });
    }

    /// A value as errors show it, cut to 100 characters.
    public static String shown(JsonNode value) {
        String text = value.isTextual() ? "'%s'".formatted(value.asText()) : value.toString();
        return text.length() > MAX_SHOWN_LENGTH ? text.substring(0, MAX_SHOWN_LENGTH) + "…" : text;
    }
}
