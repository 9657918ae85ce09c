package dev.mokuroku.scorecard.expression;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.values.NullValue;
import dev.mokuroku.scorecard.fact.FactType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Facts as values of CEL, within limits. One use a fact.
final class CelFacts {
    static final int MAX_TEXT_LENGTH = 16 * 1024;
    /// Elements of a list or map, and of the lists and maps in it.
    private static final int MAX_ELEMENTS = 5_000;
    /// Of all texts in a list or map.
    private static final int MAX_CHARACTERS = 256 * 1024;

    private int elements;
    private int characters;

    /// A fact is larger than its limit. The message completes a sentence that begins with the name of the fact.
    static final class TooLargeException extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        TooLargeException(String message) {
            super(message);
        }
    }

    private CelFacts() {}

    static CelType typeOf(FactType type) {
        return switch (type) {
            case BOOLEAN -> SimpleType.BOOL;
            case INTEGER -> SimpleType.INT;
            case NUMBER -> SimpleType.DOUBLE;
            case TEXT -> SimpleType.STRING;
            case TIME -> SimpleType.TIMESTAMP;
            case TEXTS -> ListType.create(SimpleType.STRING);
            case TEXT_MAP -> MapType.create(SimpleType.STRING, SimpleType.STRING);
            case JSON -> MapType.create(SimpleType.STRING, SimpleType.DYN);
        };
    }

    /// @throws TooLargeException if the value is larger than the limits
    static Object valueOf(Object fact) {
        if (fact instanceof String text) {
            if (text.length() > MAX_TEXT_LENGTH) {
                throw new TooLargeException(
                        "has %,d characters, the limit is %,d".formatted(text.length(), MAX_TEXT_LENGTH));
            }
            return text;
        }
        return new CelFacts().value(fact);
    }

    private Object value(@Nullable Object value) {
        return switch (value) {
            case null -> NullValue.NULL_VALUE;
            case String text -> text(text);
            case Integer number -> number.longValue();
            case Float number -> number.doubleValue();
            case JsonNode json -> json(json);
            case Map<?, ?> map -> map(map);
            case Collection<?> list -> list(list);
            default -> value;
        };
    }

    private Object json(JsonNode json) {
        return switch (json.getNodeType()) {
            case NULL, MISSING -> NullValue.NULL_VALUE;
            case BOOLEAN -> json.booleanValue();
            case NUMBER -> json.isIntegralNumber() && json.canConvertToLong() ? json.longValue() : json.doubleValue();
            case STRING, BINARY, POJO -> text(json.asText());
            case ARRAY -> {
                List<JsonNode> parts = new ArrayList<>();
                json.forEach(parts::add);
                yield list(parts);
            }
            case OBJECT -> {
                Map<String, JsonNode> parts = new LinkedHashMap<>();
                json.properties().forEach(field -> parts.put(field.getKey(), field.getValue()));
                yield map(parts);
            }
        };
    }

    /// A text within a list or map, such as the definition of an API within a spec, is cut: other parts stay readable.
    private String text(String text) {
        String bounded = text.length() > MAX_TEXT_LENGTH ? text.substring(0, MAX_TEXT_LENGTH) : text;
        characters += bounded.length();
        if (characters > MAX_CHARACTERS) {
            throw new TooLargeException("has more than %,d characters in all".formatted(MAX_CHARACTERS));
        }
        return bounded;
    }

    private List<Object> list(Collection<?> values) {
        count(values.size());
        List<Object> list = new ArrayList<>(values.size());
        values.forEach(value -> list.add(value(value)));
        return list;
    }

    private Map<String, Object> map(Map<?, ?> values) {
        count(values.size());
        Map<String, Object> map = LinkedHashMap.newLinkedHashMap(values.size());
        values.forEach((key, value) -> map.put(text(String.valueOf(key)), value(value)));
        return map;
    }

    private void count(int more) {
        elements += more;
        if (elements > MAX_ELEMENTS) {
            throw new TooLargeException("has more than %,d elements".formatted(MAX_ELEMENTS));
        }
    }
}
