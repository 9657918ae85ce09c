package dev.mokuroku.frontend.permission;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.InvalidEntityRefException;
import dev.mokuroku.error.CatalogException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Criteria to apply to entities: `{items: [{id, resourceRef, resourceType, conditions}]}`.
record ApplyConditionsRequest(List<Item> items) {
    private static final int MAX_ITEMS = 10_000;
    /// Resources times rules, of all items. A page of a thousand entities needs some thousands.
    private static final int MAX_EVALUATIONS = 1_000_000;
    private static final int MAX_DEPTH = 50;
    private static final Set<String> LISTS = Set.of("allOf", "anyOf");

    /// @param resources refs of entities
    /// @param listed whether the answer is a list, as the item's resources were
    record Item(String id, List<String> resources, boolean listed, JsonNode conditions) {
        List<Optional<EntityRef>> refs() {
            return resources.stream().map(Item::parse).toList();
        }

        int evaluations() {
            return (int) Math.min(
                    Integer.MAX_VALUE,
                    (long) resources.size() * conditions.findValues("rule").size());
        }

        private static Optional<EntityRef> parse(String ref) {
            try {
                return Optional.of(EntityRef.parse(ref));
            } catch (InvalidEntityRefException malformed) {
                return Optional.empty();
            }
        }
    }

    /// @throws CatalogException that says of each field what is wrong with it
    static ApplyConditionsRequest of(JsonNode body) {
        InputIssues issues = new InputIssues();
        List<Item> items = new ArrayList<>();
        issues.eachItem(body, MAX_ITEMS, (item, path) -> read(item, path, issues, items));
        int evaluations = items.stream().mapToInt(Item::evaluations).reduce(0, ApplyConditionsRequest::sum);
        issues.limit(evaluations, MAX_EVALUATIONS, List.of("items"));
        issues.throwIfAny();
        return new ApplyConditionsRequest(items);
    }

    private static int sum(int one, int other) {
        return (int) Math.min(Integer.MAX_VALUE, (long) one + other);
    }

    private static void read(JsonNode item, List<Object> path, InputIssues issues, List<Item> items) {
        JsonNode ref = item.path("resourceRef");
        boolean valid = issues.expect("string", item.path("id"), InputIssues.at(path, "id"));
        valid &= issues.textOrTexts(ref, InputIssues.at(path, "resourceRef"));
        valid &= issues.oneOf(
                Set.of(CatalogRules.RESOURCE_TYPE), item.path("resourceType"), InputIssues.at(path, "resourceType"));
        valid &= isCriteria(item.path("conditions"), InputIssues.at(path, "conditions"), issues);
        if (valid) {
            List<String> resources =
                    ref.isArray() ? ref.valueStream().map(JsonNode::asText).toList() : List.of(ref.asText());
            items.add(new Item(item.path("id").asText(), resources, ref.isArray(), item.path("conditions")));
        }
    }

    private static boolean isCriteria(JsonNode criteria, List<Object> path, InputIssues issues) {
        if (!issues.expect("object", criteria, path)) {
            return false;
        }
        issues.limit(path.size(), MAX_DEPTH, path);
        if (!issues.hasRoom() || path.size() > MAX_DEPTH) {
            return false;
        }
        for (String list : LISTS) {
            if (criteria.has(list)) {
                return areCriteria(criteria.path(list), InputIssues.at(path, list), issues);
            }
        }
        if (criteria.has("not")) {
            return isCriteria(criteria.path("not"), InputIssues.at(path, "not"), issues);
        }
        JsonNode parameters = criteria.path("params");
        return issues.expect("string", criteria.path("rule"), InputIssues.at(path, "rule"))
                && (parameters.isMissingNode() || issues.expect("object", parameters, InputIssues.at(path, "params")));
    }

    private static boolean areCriteria(JsonNode list, List<Object> path, InputIssues issues) {
        if (!issues.expect("array", list, path)) {
            return false;
        }
        boolean valid = issues.notEmpty(list, path);
        for (int i = 0; i < list.size() && issues.hasRoom(); i++) {
            valid &= isCriteria(list.path(i), InputIssues.at(path, i), issues);
        }
        return valid;
    }
}
