package dev.mokuroku.scaffolder.templating.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.mokuroku.scaffolder.templating.text.NumberText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Values from JSON and back. The value [Undefined] is a [MissingNode].
public final class JsonValues {
    private static final int MAX_DEPTH = 256;
    private static final double MAX_EXACT = 9_007_199_254_740_991.0;
    private static final double MAX_PLAIN = 1e21;

    private JsonValues() {}

    /// @throws TemplateFailure if the JSON is nested too deeply, or has a reserved key
    public static Value of(JsonNode node) {
        return of(node, 0);
    }

    private static Value of(JsonNode node, int depth) {
        if (depth > MAX_DEPTH) {
            throw tooDeep();
        }
        return switch (node.getNodeType()) {
            case OBJECT -> record(node, depth);
            case ARRAY -> list(node, depth);
            case STRING, BINARY -> new TextValue(node.asText());
            case NUMBER -> new NumberValue(node.doubleValue());
            case BOOLEAN -> BooleanValue.of(node.booleanValue());
            case MISSING -> Undefined.UNDEFINED;
            case NULL, POJO -> NullValue.NULL;
        };
    }

    private static Value record(JsonNode node, int depth) {
        Map<String, Value> entries = new LinkedHashMap<>();
        node.properties().forEach(entry -> entries.put(entry.getKey(), of(entry.getValue(), depth + 1)));
        return RecordValue.of(entries);
    }

    private static Value list(JsonNode node, int depth) {
        List<Value> items = new ArrayList<>(node.size());
        node.forEach(item -> items.add(of(item, depth + 1)));
        return new ListValue(items);
    }

    /// @throws TemplateFailure if the value is or holds a function, or is nested too deeply
    public static JsonNode json(Value value, Work work) {
        return json(value, work, 0);
    }

    private static JsonNode json(Value value, Work work, int depth) {
        if (depth > MAX_DEPTH) {
            throw tooDeep();
        }
        return switch (value) {
            case Undefined absent -> MissingNode.getInstance();
            case NullValue none -> NullNode.getInstance();
            case BooleanValue truth -> BooleanNode.valueOf(truth == BooleanValue.TRUE);
            case NumberValue(double number) -> number(number);
            case TextValue(String text) -> TextNode.valueOf(text);
            case SafeText text -> TextNode.valueOf(text.text());
            case ListValue list -> array(list, work, depth);
            case RecordValue fields -> object(fields, work, depth);
            case RegexValue regex -> TextNode.valueOf(regex.text());
            case CallableValue callable -> throw new TemplateFailure("Callable values cannot be coerced");
        };
    }

    private static ArrayNode array(ListValue list, Work work, int depth) {
        work.items(list.size());
        ArrayNode array = JsonNodeFactory.instance.arrayNode(list.size());
        for (Value item : list.items()) {
            JsonNode node = json(item, work, depth + 1);
            array.add(node.isMissingNode() ? NullNode.getInstance() : node);
        }
        return array;
    }

    private static ObjectNode object(RecordValue fields, Work work, int depth) {
        work.items(fields.entries().size());
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        fields.entries().forEach((key, item) -> {
            JsonNode node = json(item, work, depth + 1);
            if (!node.isMissingNode()) {
                object.set(key, node);
            }
        });
        return object;
    }

    /// A node that prints as JavaScript prints the number; `null` for what JSON cannot express.
    private static JsonNode number(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return NullNode.getInstance();
        }
        if (number != Math.rint(number) || Math.abs(number) >= MAX_PLAIN) {
            return DoubleNode.valueOf(number);
        }
        if (Math.abs(number) > MAX_EXACT) {
            return BigIntegerNode.valueOf(new BigDecimal(NumberText.of(number)).toBigIntegerExact());
        }
        long whole = (long) number;
        return whole == (int) whole ? IntNode.valueOf((int) whole) : LongNode.valueOf(whole);
    }

    private static TemplateFailure tooDeep() {
        return new TemplateFailure("Template value nesting cannot exceed " + MAX_DEPTH + " levels");
    }
}
