package dev.mokuroku.frontend.permission;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;

/// Criteria of Backstage's permission framework, made of the rules of its catalog: `{"rule": "IS_ENTITY_KIND", …}`,
/// `{"allOf": […]}`, `{"anyOf": […]}`, `{"not": …}`. Backstage refuses empty lists of criteria.
final class CatalogRules {
    static final String RESOURCE_TYPE = "catalog-entity";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /// No entity has a kind of an empty list.
    static final JsonNode NOTHING = kinds(List.of());

    static final JsonNode EVERYTHING = JSON.objectNode().set("not", NOTHING);

    private CatalogRules() {}

    static JsonNode kinds(Collection<String> kinds) {
        return rule("IS_ENTITY_KIND", JSON.objectNode().set("kinds", texts(kinds)));
    }

    static JsonNode owners(Collection<String> refs) {
        return rule("IS_ENTITY_OWNER", JSON.objectNode().set("claims", texts(refs)));
    }

    /// @param rule `HAS_ANNOTATION`, `HAS_LABEL`, `HAS_METADATA` or `HAS_SPEC`
    /// @param parameter name of the rule's parameter that takes the key
    static JsonNode has(String rule, String parameter, String key) {
        return rule(rule, JSON.objectNode().put(parameter, key));
    }

    static JsonNode has(String rule, String parameter, String key, String value) {
        return rule(rule, JSON.objectNode().put(parameter, key).put("value", value));
    }

    static JsonNode all(List<JsonNode> criteria) {
        if (criteria.contains(NOTHING)) {
            return NOTHING;
        }
        List<JsonNode> parts =
                criteria.stream().filter(part -> !part.equals(EVERYTHING)).toList();
        return parts.isEmpty() ? EVERYTHING : combined("allOf", parts);
    }

    static JsonNode any(List<JsonNode> criteria) {
        if (criteria.contains(EVERYTHING)) {
            return EVERYTHING;
        }
        List<JsonNode> parts =
                criteria.stream().filter(part -> !part.equals(NOTHING)).toList();
        return parts.isEmpty() ? NOTHING : combined("anyOf", parts);
    }

    static JsonNode not(JsonNode criteria) {
        return criteria.equals(EVERYTHING) ? NOTHING : JSON.objectNode().set("not", criteria);
    }

    private static JsonNode combined(String operator, List<JsonNode> parts) {
        return parts.size() == 1
                ? parts.getFirst()
                : JSON.objectNode().set(operator, JSON.arrayNode().addAll(parts));
    }

    private static ObjectNode rule(String name, JsonNode parameters) {
        ObjectNode rule = JSON.objectNode().put("rule", name).put("resourceType", RESOURCE_TYPE);
        rule.set("params", parameters);
        return rule;
    }

    private static ArrayNode texts(Collection<String> texts) {
        ArrayNode array = JSON.arrayNode();
        texts.forEach(array::add);
        return array;
    }
}
