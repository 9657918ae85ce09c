package dev.mokuroku.scaffolder.filter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.entity.PlainJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// What clients show of the filters: descriptions, examples and schemas, in Backstage's words and shape.
public final class FilterDescriptions {
    public static final JsonNode ALL = read();

    private FilterDescriptions() {}

    private static JsonNode read() {
        try (InputStream text = FilterDescriptions.class.getResourceAsStream("templating-extensions.json")) {
            if (text == null) {
                throw new IllegalStateException("The class path has no templating-extensions.json");
            }
            return PlainJson.MAPPER.readTree(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
