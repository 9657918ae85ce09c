package dev.mokuroku.scaffolder.action.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// Merges values: objects key by key, lists item by item or one behind the other. All else is replaced.
///
/// @param appends whether the items of a list are added behind those that are there
public record MergedJson(boolean appends) {
    public JsonNode merge(JsonNode into, JsonNode added) {
        if (into instanceof ObjectNode object && added.isObject()) {
            ObjectNode merged = object.deepCopy();
            added.properties()
                    .forEach(field -> merged.set(
                            field.getKey(),
                            merged.has(field.getKey())
                                    ? merge(merged.path(field.getKey()), field.getValue())
                                    : field.getValue()));
            return merged;
        }
        if (into instanceof ArrayNode list && added instanceof ArrayNode more) {
            return appends ? list.deepCopy().addAll(more) : itemByItem(list.deepCopy(), more);
        }
        return added;
    }

    private ArrayNode itemByItem(ArrayNode list, ArrayNode more) {
        for (int at = 0; at < more.size(); at++) {
            if (at < list.size()) {
                list.set(at, merge(list.get(at), more.get(at)));
            } else {
                list.add(more.get(at));
            }
        }
        return list;
    }
}
