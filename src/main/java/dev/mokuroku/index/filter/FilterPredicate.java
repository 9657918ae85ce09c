package dev.mokuroku.index.filter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.filter.EntityFilter.All;
import dev.mokuroku.index.filter.EntityFilter.Any;
import dev.mokuroku.index.filter.EntityFilter.Exists;
import dev.mokuroku.index.filter.EntityFilter.HasPrefix;
import dev.mokuroku.index.filter.EntityFilter.In;
import dev.mokuroku.index.filter.EntityFilter.Not;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Parser of Backstage's predicate language: `{"kind": "component", "$not": …}` and so on. One instance per predicate.
///
/// - `{"$all": […]}`, `{"$any": […]}`, `{"$not": …}`, each alone in its object
/// - `{"spec.type": "service"}`, of several fields all
/// - instead of the value `{"$exists": true}`, `{"$in": […]}`, `{"$hasPrefix": "…"}`, `{"$contains": …}`
public final class FilterPredicate {
    /// Each level takes stack.
    private static final int MAX_DEPTH = 50;

    private final FilterLimits limits = new FilterLimits();

    private FilterPredicate() {}

    /// @throws CatalogException `INVALID_INPUT` naming the path and the expected value
    public static EntityFilter parse(JsonNode predicate) {
        return new FilterPredicate().parse(predicate, "", 0);
    }

    private EntityFilter parse(JsonNode predicate, String path, int depth) {
        if (depth > 0 && predicate.isValueNode() && !predicate.isNull()) {
            throw CatalogException.invalidInput(
                    "Invalid filter predicate: top-level primitive values are not supported. Wrap the value in a field expression, e.g. { \"kind\": %s }"
                            .formatted(predicate));
        }
        if (!predicate.isObject()) {
            throw invalid("Expected object, received " + typeOf(predicate), path);
        }
        if (depth > MAX_DEPTH) {
            throw invalid("Expected at most %d levels".formatted(MAX_DEPTH), path);
        }
        if (predicate.has("$not")) {
            return new Not(parse(soleOperand("$not", predicate, path), at(path, "$not"), depth + 1));
        }
        if (predicate.has("$all")) {
            return new All(parts(soleOperand("$all", predicate, path), at(path, "$all"), depth + 1));
        }
        if (predicate.has("$any")) {
            return new Any(parts(soleOperand("$any", predicate, path), at(path, "$any"), depth + 1));
        }
        List<EntityFilter> fields = new ArrayList<>();
        predicate.properties().forEach(field -> fields.add(field(field.getKey(), field.getValue(), path)));
        return fields.size() == 1 ? fields.getFirst() : new All(fields);
    }

    private static JsonNode soleOperand(String operator, JsonNode predicate, String path) {
        if (predicate.size() > 1) {
            String other = predicate.properties().stream()
                    .map(Map.Entry::getKey)
                    .filter(key -> !key.equals(operator))
                    .findFirst()
                    .orElseThrow();
            throw invalid(
                    "Unrecognized key(s) in object: '%s'; '%s' must be the only key".formatted(other, operator), path);
        }
        return predicate.path(operator);
    }

    private List<EntityFilter> parts(JsonNode list, String path, int depth) {
        if (!list.isArray()) {
            throw invalid("Expected array, received " + typeOf(list), path);
        }
        List<EntityFilter> parts = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            parts.add(parse(list.get(i), "%s[%d]".formatted(path, i), depth));
        }
        return parts;
    }

    private EntityFilter field(String key, JsonNode value, String path) {
        String fieldPath = at(path, key);
        if (key.startsWith("$")) {
            throw invalid("Unknown operator; expected a field, $all, $any or $not", fieldPath);
        }
        countConditions(1, fieldPath);
        if (value.isValueNode() && !value.isNull()) {
            return EntityFilter.is(key, value.asText());
        }
        if (value.path("$exists").isBoolean()) {
            Exists exists = new Exists(key);
            return value.path("$exists").asBoolean() ? exists : new Not(exists);
        }
        if (value.has("$in")) {
            return new In(key, texts(value.path("$in"), at(fieldPath, "$in")));
        }
        if (value.has("$contains")) {
            return contains(key, value.path("$contains"), at(fieldPath, "$contains"));
        }
        if (value.path("$hasPrefix").isTextual()) {
            return new HasPrefix(key, value.path("$hasPrefix").asText());
        }
        throw invalid(
                "Expected a string, a number, a boolean, $exists (true or false), $in, $hasPrefix (a string) or $contains",
                fieldPath);
    }

    private void countConditions(int conditions, String path) {
        if (!limits.tryAdd(conditions)) {
            throw invalid("Expected at most %d conditions and values".formatted(FilterLimits.MAX_CONDITIONS), path);
        }
    }

    private List<String> texts(JsonNode list, String path) {
        if (!list.isArray()) {
            throw invalid("Expected array, received " + typeOf(list), path);
        }
        countConditions(list.size(), path);
        List<String> texts = new ArrayList<>();
        for (JsonNode item : list) {
            if (!item.isValueNode() || item.isNull()) {
                throw invalid(
                        "Expected a string, a number or a boolean, received " + typeOf(item),
                        "%s[%d]".formatted(path, texts.size()));
            }
            texts.add(item.asText());
        }
        return texts;
    }

    private EntityFilter contains(String key, JsonNode element, String path) {
        if (element.isValueNode() && !element.isNull()) {
            return EntityFilter.is(key, element.asText());
        }
        if (!element.isObject()) {
            throw invalid("Expected a string, a number, a boolean or an object, received " + typeOf(element), path);
        }
        if (!key.equalsIgnoreCase("relations")) {
            throw CatalogException.invalidInput(
                    "Object form of $contains is not supported for field \"%s\"".formatted(key));
        }
        countConditions(element.path("targetRef").path("$in").size(), path);
        return RelationCondition.parse(element);
    }

    private static String at(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private static String typeOf(JsonNode json) {
        return json.getNodeType().name().toLowerCase(Locale.ROOT);
    }

    private static CatalogException invalid(String message, String path) {
        String location = path.isEmpty() ? "" : " at \"%s\"".formatted(path);
        return CatalogException.invalidInput("Invalid query: Validation error: " + message + location);
    }
}
