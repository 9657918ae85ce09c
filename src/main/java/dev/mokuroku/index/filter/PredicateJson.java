package dev.mokuroku.index.filter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.index.filter.EntityFilter.All;
import dev.mokuroku.index.filter.EntityFilter.Any;
import dev.mokuroku.index.filter.EntityFilter.Exists;
import dev.mokuroku.index.filter.EntityFilter.HasPrefix;
import dev.mokuroku.index.filter.EntityFilter.In;
import dev.mokuroku.index.filter.EntityFilter.Not;
import java.util.List;

/// Writes conditions in the predicate language, the inverse of [FilterPredicate].
public final class PredicateJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private PredicateJson() {}

    /// @throws IllegalArgumentException for a condition that the language cannot express
    public static JsonNode of(EntityFilter filter) {
        return switch (filter) {
            case All(List<EntityFilter> parts) -> operator("$all", parts);
            case Any(List<EntityFilter> parts) -> operator("$any", parts);
            case Not(EntityFilter part) -> JSON.objectNode().set("$not", of(part));
            case Exists(String key) -> field(key, JSON.objectNode().put("$exists", true));
            case In(String key, List<String> values) -> field(key, in(values));
            case HasPrefix(String key, String prefix) ->
                field(key, JSON.objectNode().put("$hasPrefix", prefix));
            case EntityFilter.ValueContains _, EntityFilter.RefIn _, EntityFilter.HasSortValue _ ->
                throw new IllegalArgumentException("Not of the predicate language: " + filter);
        };
    }

    private static JsonNode in(List<String> values) {
        if (values.size() == 1) {
            return JSON.textNode(values.getFirst());
        }
        ArrayNode list = JSON.arrayNode();
        values.forEach(list::add);
        return JSON.objectNode().set("$in", list);
    }

    private static ObjectNode field(String key, JsonNode condition) {
        return JSON.objectNode().set(key, condition);
    }

    private static ObjectNode operator(String name, List<EntityFilter> parts) {
        ArrayNode list = JSON.arrayNode();
        parts.forEach(part -> list.add(of(part)));
        return JSON.objectNode().set(name, list);
    }
}
