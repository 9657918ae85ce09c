package dev.mokuroku.scaffolder.run.step;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// The output of a template without the links and texts whose `if` does not hold.
final class OutputItems {
    private static final String[] LISTS = {"links", "text"};

    private OutputItems() {}

    static ObjectNode of(JsonNode rendered) {
        if (!(rendered instanceof ObjectNode output)) {
            return JsonNodeFactory.instance.objectNode();
        }
        for (String list : LISTS) {
            if (output.path(list).isArray()) {
                output.set(list, shown(output.path(list)));
            }
        }
        return output;
    }

    private static ArrayNode shown(JsonNode items) {
        ArrayNode shown = JsonNodeFactory.instance.arrayNode();
        for (JsonNode item : items) {
            if (!item.isObject() || !item.has("if")) {
                shown.add(item);
            } else if (Renderer.isTrue(item.path("if"))) {
                shown.add(((ObjectNode) item.deepCopy()).without("if"));
            }
        }
        return shown;
    }
}
