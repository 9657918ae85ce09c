package dev.mokuroku.scorecard.fact.pushed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.StorableText;
import dev.mokuroku.scorecard.fact.FactFields;
import dev.mokuroku.scorecard.fact.FactType;
import dev.mokuroku.scorecard.fact.JsonFacts;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/// Checks values by their types, and converts stored values.
final class FactValueParser {
    private static final int MAX_ELEMENTS = 1_000;

    private FactValueParser() {}

    /// The value as it is stored: equal values have equal texts.
    ///
    /// @param field for errors: `values.score`
    /// @throws CatalogException `INVALID_INPUT` naming the field
    static String store(FactType type, JsonNode value, String field) {
        return switch (type) {
            case BOOLEAN ->
                checked(value.isBoolean(), value, field, "true or false").toString();
            case INTEGER -> integer(value, field).toString();
            case NUMBER -> number(value, field).toString();
            case TEXT -> text(value, field, FactFields.MAX_TEXT).toString();
            case TIME -> time(value, field).toString();
            case TEXTS -> texts(value, field).toString();
            case TEXT_MAP -> textMap(value, field).toString();
            case JSON -> throw new IllegalArgumentException("No fact of the type JSON can be reported");
        };
    }

    /// @param value as [#store] returned it, for this type or for the one that the fact had then
    /// @return empty if the value has another type
    static Optional<Object> load(FactType type, JsonNode value) {
        return switch (type) {
            case BOOLEAN -> Optional.of(value).filter(JsonNode::isBoolean).map(JsonNode::booleanValue);
            case INTEGER ->
                Optional.of(value).filter(JsonNode::isIntegralNumber).map(JsonNode::longValue);
            case NUMBER -> Optional.of(value).filter(JsonNode::isNumber).map(JsonNode::doubleValue);
            case TEXT -> Optional.of(value).filter(JsonNode::isTextual).map(JsonNode::asText);
            case TIME -> Optional.of(value).filter(JsonNode::isTextual).flatMap(FactValueParser::instant);
            case TEXTS -> Optional.of(value).filter(JsonNode::isArray).map(JsonFacts::textsOf);
            case TEXT_MAP -> Optional.of(value).filter(JsonNode::isObject).map(JsonFacts::textMapOf);
            case JSON -> Optional.empty();
        };
    }

    private static JsonNode integer(JsonNode value, String field) {
        boolean isWhole = value.isNumber() && value.canConvertToExactIntegral() && value.canConvertToLong();
        checked(isWhole, value, field, "a whole number");
        return LongNode.valueOf(value.longValue());
    }

    private static JsonNode number(JsonNode value, String field) {
        checked(value.isNumber() && Double.isFinite(value.doubleValue()), value, field, "a number");
        return DoubleNode.valueOf(value.doubleValue());
    }

    private static JsonNode text(JsonNode value, String field, int maxLength) {
        checked(value.isTextual(), value, field, "a text");
        String text = StorableText.check(field, value.asText());
        if (text.length() > maxLength) {
            throw tooLong(field, text.length());
        }
        return value;
    }

    private static JsonNode time(JsonNode value, String field) {
        Instant time = Optional.of(value)
                .filter(JsonNode::isTextual)
                .flatMap(FactValueParser::offsetTime)
                .orElseThrow(() -> wrongType(value, field, "a time with its offset, such as 2026-03-01T12:30:00Z"));
        return TextNode.valueOf(time.toString());
    }

    private static JsonNode texts(JsonNode value, String field) {
        checked(value.isArray(), value, field, "a list of texts");
        checkCount(value.size(), field);
        ArrayNode texts = PlainJson.MAPPER.createArrayNode();
        int left = FactFields.MAX_TEXT;
        for (JsonNode element : value) {
            text(element, "%s[%d]".formatted(field, texts.size()), FactFields.MAX_TEXT);
            left -= element.asText().length();
            if (left < 0) {
                throw tooLong(field);
            }
            texts.add(element);
        }
        return texts;
    }

    private static JsonNode textMap(JsonNode value, String field) {
        checked(value.isObject(), value, field, "an object whose values are texts");
        checkCount(value.size(), field);
        ObjectNode texts = PlainJson.MAPPER.createObjectNode();
        int left = FactFields.MAX_TEXT;
        for (var entry : value.properties()) {
            StorableText.check(field, entry.getKey());
            text(entry.getValue(), field + "." + entry.getKey(), FactFields.MAX_TEXT);
            left -= entry.getKey().length() + entry.getValue().asText().length();
            if (left < 0) {
                throw tooLong(field);
            }
            texts.set(entry.getKey(), entry.getValue());
        }
        return texts;
    }

    private static void checkCount(int count, String field) {
        if (count > MAX_ELEMENTS) {
            throw CatalogException.invalidField(
                    field, "must have at most %,d elements but has %,d".formatted(MAX_ELEMENTS, count));
        }
    }

    private static JsonNode checked(boolean isRight, JsonNode value, String field, String expected) {
        if (!isRight) {
            throw wrongType(value, field, expected);
        }
        return value;
    }

    private static CatalogException wrongType(JsonNode value, String field, String expected) {
        String shown = value.toString();
        return CatalogException.invalidField(
                field,
                "must be %s but is %s"
                        .formatted(expected, shown.length() <= 60 ? shown : shown.substring(0, 60) + "…"));
    }

    private static CatalogException tooLong(String field, int length) {
        return CatalogException.invalidField(
                field, "must have at most %,d characters but has %,d".formatted(FactFields.MAX_TEXT, length));
    }

    private static CatalogException tooLong(String field) {
        return CatalogException.invalidField(
                field, "must have at most %,d characters in all".formatted(FactFields.MAX_TEXT));
    }

    private static Optional<Instant> offsetTime(JsonNode value) {
        try {
            return Optional.of(OffsetDateTime.parse(value.asText()).toInstant());
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> instant(JsonNode value) {
        try {
            return Optional.of(Instant.parse(value.asText()));
        } catch (DateTimeException another) {
            return Optional.empty();
        }
    }
}
