package dev.mokuroku.scorecard.gate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.entity.JsonInput;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.NearestName;
import dev.mokuroku.scorecard.fact.FactDefinition;
import dev.mokuroku.scorecard.fact.FactType;
import dev.mokuroku.scorecard.fact.FactValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads the facts that a caller puts in place of the current ones, from JSON by the types of their
/// definitions.
public final class FactOverrides {
    private static final int MAX_FACTS = 200;
    private static final int MAX_TEXT_LENGTH = 16_384;
    private static final int MAX_ELEMENTS = 1_000;
    private static final String SOURCE = "request";

    private final Map<String, FactDefinition> definitions;
    private final Instant now;

    /// @param definitions by name
    public FactOverrides(Map<String, FactDefinition> definitions, Instant now) {
        this.definitions = definitions;
        this.now = now;
    }

    /// @param facts an object by name of the fact
    /// @throws CatalogException `INVALID_INPUT` naming the fact and the value that is expected
    public Map<String, FactValue> parse(JsonNode facts) {
        if (!facts.isObject()) {
            throw CatalogException.invalidField("facts", "must be an object, such as {\"repo.has_readme\": true}");
        }
        if (facts.size() > MAX_FACTS) {
            throw CatalogException.invalidField(
                    "facts", "must have at most %d facts but has %d".formatted(MAX_FACTS, facts.size()));
        }
        Map<String, FactValue> values = new LinkedHashMap<>();
        facts.properties().forEach(fact -> values.put(fact.getKey(), value(fact.getKey(), fact.getValue())));
        return values;
    }

    private FactValue value(String name, JsonNode json) {
        FactDefinition definition = definitions.get(name);
        if (definition == null) {
            String hint = NearestName.of(name, definitions.keySet())
                    .map("; did you mean %s?"::formatted)
                    .orElse("");
            throw CatalogException.invalidField("facts." + name, "is not a fact of this server" + hint);
        }
        Object value = parsed(definition.type(), json);
        if (value == null) {
            throw CatalogException.invalidField(
                    "facts." + name, "%s but is %s".formatted(expected(definition.type()), JsonInput.shown(json)));
        }
        return new FactValue(value, now, SOURCE, null, null);
    }

    private static String expected(FactType type) {
        return switch (type) {
            case BOOLEAN -> "must be true or false";
            case INTEGER -> "must be a whole number";
            case NUMBER -> "must be a number";
            case TEXT -> "must be a text of at most %d characters".formatted(MAX_TEXT_LENGTH);
            case TIME -> "must be a time with its offset, such as 2026-03-01T12:30:00Z";
            case TEXTS -> "must be a list of at most %d texts".formatted(MAX_ELEMENTS);
            case TEXT_MAP -> "must be an object of at most %d texts".formatted(MAX_ELEMENTS);
            case JSON -> "must be left out, because it is part of the entity itself,";
        };
    }

    /// Null if the value has another type.
    private static @Nullable Object parsed(FactType type, JsonNode json) {
        return switch (type) {
            case BOOLEAN -> json.isBoolean() ? json.booleanValue() : null;
            case INTEGER -> json.isIntegralNumber() && json.canConvertToLong() ? json.longValue() : null;
            case NUMBER -> json.isNumber() && Double.isFinite(json.doubleValue()) ? json.doubleValue() : null;
            case TEXT -> text(json);
            case TIME -> json.isTextual() ? time(json.asText()) : null;
            case TEXTS -> texts(json);
            case TEXT_MAP -> textMap(json);
            case JSON -> null;
        };
    }

    private static @Nullable String text(JsonNode json) {
        return json.isTextual() && json.asText().length() <= MAX_TEXT_LENGTH ? json.asText() : null;
    }

    private static @Nullable Instant time(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException malformed) {
            return null;
        }
    }

    private static @Nullable List<String> texts(JsonNode json) {
        if (!json.isArray() || json.size() > MAX_ELEMENTS) {
            return null;
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode element : json) {
            String text = text(element);
            if (text == null) {
                return null;
            }
            texts.add(text);
        }
        return List.copyOf(texts);
    }

    private static @Nullable Map<String, String> textMap(JsonNode json) {
        if (!json.isObject() || json.size() > MAX_ELEMENTS) {
            return null;
        }
        Map<String, String> map = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : json.properties()) {
            String text = text(field.getValue());
            if (text == null) {
                return null;
            }
            map.put(field.getKey(), text);
        }
        return Map.copyOf(map);
    }
}
