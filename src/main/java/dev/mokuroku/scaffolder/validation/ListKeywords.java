package dev.mokuroku.scaffolder.validation;

import com.fasterxml.jackson.databind.JsonNode;

/// Keywords for lists.
final class ListKeywords {
    private ListKeywords() {}

    static void items(Check check) {
        for (int i = 0; i < (check.value().isArray() ? check.value().size() : 0); i++) {
            JsonNode schema = schemaOf(check, i);
            if (schema.isBoolean() && !schema.booleanValue()) {
                check.findings().add("items", "additionalItems not permitted");
                return;
            }
            if (!schema.isMissingNode()) {
                check.child(check.value().get(i), schema, i);
            }
        }
    }

    private static JsonNode schemaOf(Check check, int index) {
        JsonNode items = check.argument("items");
        if (!items.isArray()) {
            return items;
        }
        return index < items.size() ? items.get(index) : check.argument("additionalItems");
    }

    static void contains(Check check) {
        JsonNode schema = check.argument("contains");
        if (!check.value().isArray()) {
            return;
        }
        boolean found = check.value()
                .valueStream()
                .anyMatch(
                        item -> check.run().validate(item, schema, check.path()).areNone());
        if (!found) {
            check.findings().add("contains", schema, "must contain an item matching given schema");
        }
    }

    static void minItems(Check check) {
        JsonNode limit = check.argument("minItems");
        if (check.value().isArray() && check.value().size() < limit.asDouble()) {
            check.findings().add("minItems", limit, "does not meet minimum length of " + JavaScriptText.of(limit));
        }
    }

    static void maxItems(Check check) {
        JsonNode limit = check.argument("maxItems");
        if (check.value().isArray() && check.value().size() > limit.asDouble()) {
            check.findings().add("maxItems", limit, "does not meet maximum length of " + JavaScriptText.of(limit));
        }
    }

    static void uniqueItems(Check check) {
        if (check.argument("uniqueItems").asBoolean() && hasDuplicate(check.value())) {
            check.findings().add("uniqueItems", "contains duplicate item");
        }
    }

    private static boolean hasDuplicate(JsonNode list) {
        for (int i = 0; list.isArray() && i < list.size(); i++) {
            for (int j = i + 1; j < list.size(); j++) {
                if (JavaScriptText.isSame(list.get(i), list.get(j))) {
                    return true;
                }
            }
        }
        return false;
    }
}
