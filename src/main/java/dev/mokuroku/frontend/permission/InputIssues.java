package dev.mokuroku.frontend.permission;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.error.CatalogException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The problems of a body in the format of Backstage's permission backend: the issues of a zod schema
/// as JSON, each with the path of its field.
final class InputIssues {
    /// Further issues are dropped.
    private static final int MAX_ISSUES = 20;

    private final ArrayNode issues = JsonNodeFactory.instance.arrayNode();

    static List<Object> at(List<Object> path, Object step) {
        List<Object> longer = new ArrayList<>(path);
        longer.add(step);
        return longer;
    }

    boolean hasRoom() {
        return issues.size() < MAX_ISSUES;
    }

    /// @param type a JavaScript type; `undefined` for a field that must be absent
    boolean expect(String type, JsonNode found, List<Object> path) {
        String received = typeOf(found);
        if (received.equals(type)) {
            return true;
        }
        ObjectNode issue = issues.addObject()
                .put("code", "invalid_type")
                .put("expected", type)
                .put("received", received);
        finish(
                issue,
                path,
                received.equals("undefined") ? "Required" : "Expected %s, received %s".formatted(type, received));
        return false;
    }

    /// Reads each element of `items`, as long as there are few issues.
    void eachItem(JsonNode body, int max, ItemReader reader) {
        List<Object> path = List.of("items");
        JsonNode items = body.path("items");
        if (!expect("object", body, List.of()) || !expect("array", items, path)) {
            return;
        }
        limit(items.size(), max, path);
        for (int i = 0; i < items.size() && hasRoom(); i++) {
            if (expect("object", items.path(i), at(path, i))) {
                reader.read(items.path(i), at(path, i));
            }
        }
    }

    interface ItemReader {
        /// @param path of the item, for its issues
        void read(JsonNode item, List<Object> path);
    }

    boolean textOrTexts(JsonNode value, List<Object> path) {
        if (!value.isArray()) {
            return expect("string", value, path);
        }
        boolean valid = notEmpty(value, path);
        for (int i = 0; i < value.size() && hasRoom(); i++) {
            valid &= expect("string", value.path(i), at(path, i));
        }
        return valid;
    }

    boolean oneOf(Set<String> values, JsonNode found, List<Object> path) {
        if (found.isTextual() && values.contains(found.asText())) {
            return true;
        }
        String options = String.join(
                " | ", values.stream().sorted().map(value -> "'" + value + "'").toList());
        ObjectNode issue = issues.addObject().put("code", "invalid_enum_value");
        issue.set("received", found.isMissingNode() ? null : found);
        finish(issue, path, "Invalid value. Expected " + options);
        return false;
    }

    boolean notEmpty(JsonNode array, List<Object> path) {
        if (!array.isEmpty()) {
            return true;
        }
        ObjectNode issue =
                issues.addObject().put("code", "too_small").put("minimum", 1).put("type", "array");
        finish(issue, path, "Array must contain at least 1 element(s)");
        return false;
    }

    void limit(int size, int max, List<Object> path) {
        if (size > max) {
            ObjectNode issue = issues.addObject()
                    .put("code", "too_big")
                    .put("maximum", max)
                    .put("type", "array");
            finish(issue, path, "Array must contain at most %d element(s)".formatted(max));
        }
    }

    /// @throws CatalogException when there is an issue
    void throwIfAny() {
        if (!issues.isEmpty()) {
            throw CatalogException.invalidInput(issues.toPrettyString());
        }
    }

    private static void finish(ObjectNode issue, List<Object> path, String message) {
        ArrayNode steps = issue.putArray("path");
        path.forEach(steps::addPOJO);
        issue.put("message", message);
    }

    private static String typeOf(JsonNode node) {
        return node.isMissingNode() ? "undefined" : node.getNodeType().name().toLowerCase(Locale.ROOT);
    }
}
