package dev.mokuroku.scaffolder.run.step;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.mokuroku.scaffolder.action.JavaScriptJson;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// One call of a step's action.
///
/// @param each `{key, value}` of a step with `each`; null for other steps
/// @param input what the action is given
/// @param isRun whether the condition of the step holds for this iteration
record Iteration(@Nullable ObjectNode each, ObjectNode input, boolean isRun) {
    /// Such as `debug:log[0]`.
    String nameOf(String actionId) {
        return each == null
                ? actionId
                : "%s[%s]".formatted(actionId, each.path("key").asText());
    }

    /// `{"key":"0","value":"x"}`, where the value is what JavaScript prints.
    static String describe(ObjectNode each) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("key", each.path("key").asText())
                .put("value", printed(each.path("value")))
                .toString();
    }

    private static String printed(JsonNode value) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(item -> item.isNull() ? "" : printed(item))
                    .collect(Collectors.joining(","));
        }
        return value.isObject() ? "[object Object]" : value.isNumber() ? JavaScriptJson.sorted(value) : value.asText();
    }

    static ObjectNode each(String key, JsonNode value) {
        ObjectNode each = JsonNodeFactory.instance.objectNode();
        each.set("key", TextNode.valueOf(key));
        each.set("value", value);
        return each;
    }
}
