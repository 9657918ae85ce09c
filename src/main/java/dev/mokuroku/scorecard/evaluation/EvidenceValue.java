package dev.mokuroku.scorecard.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.error.StorableText;
import dev.mokuroku.scorecard.fact.FactValue;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Values of facts as evidence shows them: cut to what a person reads.
final class EvidenceValue {
    private static final int MAX_TEXT_LENGTH = 200;
    private static final int MAX_ELEMENTS = 20;
    private static final int MAX_DEPTH = 3;

    private EvidenceValue() {}

    static Evidence of(String fact, FactValue value, Instant now) {
        return new Evidence(
                fact,
                json(value.value(), 0),
                value.at() == null ? null : value.at().truncatedTo(ChronoUnit.MILLIS),
                value.source(),
                value.link(),
                value.isStale(now));
    }

    private static JsonNode json(@Nullable Object value, int depth) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (value) {
            case null -> nodes.nullNode();
            case Boolean flag -> nodes.booleanNode(flag);
            case Long number -> integer(number);
            case Integer number -> integer(number);
            case Number number -> number(number.doubleValue());
            case Collection<?> list -> array(list, depth);
            case JsonNode json when json.isContainerNode() && depth >= MAX_DEPTH -> text("…");
            case JsonNode json when json.isArray() -> array(json, depth);
            case JsonNode json
            when json.isObject() -> {
                ObjectNode object = nodes.objectNode();
                json.properties().stream()
                        .limit(MAX_ELEMENTS)
                        .forEach(field -> object.set(field.getKey(), json(field.getValue(), depth + 1)));
                yield object;
            }
            case JsonNode json
            when json.isNumber() ->
                json.isIntegralNumber() && json.canConvertToLong()
                        ? integer(json.longValue())
                        : number(json.doubleValue());
            case JsonNode json when json.isBoolean() || json.isNull() -> json;
            case JsonNode json -> text(json.asText());
            case Map<?, ?> map when depth >= MAX_DEPTH -> text("…");
            case Map<?, ?> map -> {
                ObjectNode object = nodes.objectNode();
                map.entrySet().stream()
                        .limit(MAX_ELEMENTS)
                        .forEach(
                                field -> object.set(String.valueOf(field.getKey()), json(field.getValue(), depth + 1)));
                yield object;
            }
            default -> text(value.toString());
        };
    }

    /// As Jackson reads what it wrote, so that values are equal to stored ones.
    private static JsonNode integer(long number) {
        return number == (int) number ? IntNode.valueOf((int) number) : LongNode.valueOf(number);
    }

    /// JSON has no infinite numbers.
    private static JsonNode number(double number) {
        return Double.isFinite(number) ? DoubleNode.valueOf(number) : text(Double.toString(number));
    }

    private static JsonNode array(Iterable<?> list, int depth) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        if (depth >= MAX_DEPTH) {
            return text("…");
        }
        for (Object element : list) {
            if (array.size() == MAX_ELEMENTS) {
                break;
            }
            array.add(json(element, depth + 1));
        }
        return array;
    }

    private static JsonNode text(String text) {
        String cut = text.length() > MAX_TEXT_LENGTH ? text.substring(0, MAX_TEXT_LENGTH) : text;
        return JsonNodeFactory.instance.textNode(StorableText.replaceNul(cut));
    }
}
