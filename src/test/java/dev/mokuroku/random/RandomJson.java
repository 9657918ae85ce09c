package dev.mokuroku.random;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// JSON that others send: valid but for a value of another type, one that is missing, or one too many.
public final class RandomJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private RandomJson() {}

    /// A copy with one to three changes.
    public static JsonNode changed(Random random, JsonNode valid) {
        JsonNode changed = valid.deepCopy();
        for (int i = random.nextInt(3); i >= 0; i--) {
            changed = change(random, changed);
        }
        return changed;
    }

    public static JsonNode any(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 5 : 7)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.booleanNode(random.nextBoolean());
            case 2 -> JSON.numberNode(random.nextBoolean() ? random.nextInt(5) : random.nextLong());
            case 3 -> JSON.numberNode(random.nextGaussian());
            case 4 -> JSON.textNode(RandomTexts.any(random, 4));
            case 5 -> {
                ArrayNode list = JSON.arrayNode();
                for (int i = random.nextInt(3); i > 0; i--) {
                    list.add(any(random, depth - 1));
                }
                yield list;
            }
            default -> {
                ObjectNode object = JSON.objectNode();
                for (int i = random.nextInt(3); i > 0; i--) {
                    object.set(RandomTexts.any(random, 2), any(random, depth - 1));
                }
                yield object;
            }
        };
    }

    /// Anywhere in the tree.
    private static JsonNode change(Random random, JsonNode node) {
        if (node.isEmpty() || random.nextInt(6) == 0) {
            return any(random, 2);
        }
        if (node instanceof ArrayNode list) {
            int at = random.nextInt(list.size());
            switch (random.nextInt(4)) {
                case 0 -> list.remove(at);
                case 1 -> list.insert(at, any(random, 1));
                default -> list.set(at, change(random, list.get(at)));
            }
            return list;
        }
        ObjectNode object = (ObjectNode) node;
        List<Map.Entry<String, JsonNode>> fields = new ArrayList<>(object.properties());
        Map.Entry<String, JsonNode> field = fields.get(random.nextInt(fields.size()));
        switch (random.nextInt(5)) {
            case 0 -> object.remove(field.getKey());
            case 1 -> object.putNull(field.getKey());
            default -> object.set(field.getKey(), change(random, field.getValue()));
        }
        return object;
    }
}
