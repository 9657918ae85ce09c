package dev.mokuroku.scaffolder.validation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.descriptor.json.JavaScriptNumbers;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// Values as JavaScript prints and compares them.
final class JavaScriptText {
    private JavaScriptText() {}

    /// As `String(value)`: lists join with commas, an object is `[object Object]`.
    static String of(JsonNode value) {
        if (value.isNumber()) {
            return JavaScriptNumbers.toText(value.doubleValue());
        }
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(item -> item.isNull() ? "" : of(item))
                    .collect(Collectors.joining(","));
        }
        return value.isObject() ? "[object Object]" : value.isMissingNode() ? "undefined" : value.asText();
    }

    /// As `JSON.stringify(value)`.
    static String json(JsonNode value) {
        return value.isNumber() ? of(value) : value.toString();
    }

    /// Whether both have the same type and the same content; `1` and `1.0` are one number.
    static boolean isSame(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return one.doubleValue() == other.doubleValue();
        }
        if (one.size() != other.size() || one.getNodeType() != other.getNodeType()) {
            return false;
        }
        if (one.isArray()) {
            for (int i = 0; i < one.size(); i++) {
                if (!isSame(one.path(i), other.path(i))) {
                    return false;
                }
            }
            return true;
        }
        return one.isObject()
                ? one.properties().stream().allMatch(field -> isSame(field.getValue(), other.path(field.getKey())))
                : one.equals(other);
    }
}
