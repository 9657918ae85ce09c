package dev.mokuroku.index.filter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.filter.EntityFilter.Exists;
import dev.mokuroku.index.filter.EntityFilter.In;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Parses `{"relations": {"$contains": {"type": …, "targetRef": …}}}`, with Backstage's
/// error messages.
final class RelationCondition {
    private static final String TYPE_REQUIRED =
            "The $contains operator for \"relations\" requires a \"type\" string property";

    private RelationCondition() {}

    static EntityFilter parse(JsonNode relation) {
        String type = null;
        List<String> targets = null;
        for (Map.Entry<String, JsonNode> property : relation.properties()) {
            String name = property.getKey();
            switch (name.toLowerCase(Locale.ROOT)) {
                case "type" -> type = typeOf(property, type);
                case "targetref" -> targets = targetsOf(property, targets);
                default ->
                    throw CatalogException.invalidInput(
                            "Unsupported key \"%s\" in $contains for \"relations\". Only \"type\" and \"targetRef\" are supported"
                                    .formatted(name));
            }
        }
        if (type == null || type.isEmpty()) {
            throw CatalogException.invalidInput(TYPE_REQUIRED);
        }
        String key = "relations." + type;
        return targets == null ? new Exists(key) : new In(key, targets);
    }

    private static String typeOf(Map.Entry<String, JsonNode> property, @Nullable String previous) {
        rejectDuplicate(property.getKey(), previous);
        if (!property.getValue().isTextual()) {
            throw CatalogException.invalidInput(TYPE_REQUIRED);
        }
        return property.getValue().asText();
    }

    private static List<String> targetsOf(Map.Entry<String, JsonNode> property, @Nullable List<String> previous) {
        rejectDuplicate(property.getKey(), previous);
        JsonNode value = property.getValue();
        if (value.isTextual()) {
            return List.of(value.asText());
        }
        JsonNode list = value.path("$in");
        List<String> targets = new ArrayList<>();
        list.forEach(target -> targets.add(target.isTextual() ? target.asText() : ""));
        if (value.size() != 1 || !list.isArray() || targets.contains("")) {
            throw CatalogException.invalidInput(
                    "Unsupported value in $contains for \"relations\": expected a string or { \"$in\": [strings] }, but got "
                            + value);
        }
        if (targets.isEmpty()) {
            throw CatalogException.invalidInput("Empty \"$in\" array for $contains on \"relations\" is not allowed");
        }
        return targets;
    }

    private static void rejectDuplicate(String key, @Nullable Object previous) {
        if (previous != null) {
            throw CatalogException.invalidInput("Duplicate key \"%s\" in $contains for \"relations\"".formatted(key));
        }
    }
}
