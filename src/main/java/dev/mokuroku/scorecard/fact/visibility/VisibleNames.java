package dev.mokuroku.scorecard.fact.visibility;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.entity.PlainJson;
import java.util.function.Predicate;

/// Removes names from lists and from maps by name.
final class VisibleNames {
    private VisibleNames() {}

    static JsonNode in(JsonNode value, Predicate<String> isVisible) {
        if (value.isArray()) {
            ArrayNode left = PlainJson.MAPPER.createArrayNode();
            value.forEach(element -> {
                if (isVisible.test(element.asText())) {
                    left.add(element);
                }
            });
            return left;
        }
        if (value.isObject()) {
            ObjectNode left = PlainJson.MAPPER.createObjectNode();
            value.properties().forEach(entry -> {
                if (isVisible.test(entry.getKey())) {
                    left.set(entry.getKey(), entry.getValue());
                }
            });
            return left;
        }
        return value;
    }
}
