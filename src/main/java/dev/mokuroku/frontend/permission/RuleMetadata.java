package dev.mokuroku.frontend.permission;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.security.permission.Permission;

/// The permissions and rules of the catalog, with JSON Schemas of the rules' parameters, in Backstage's shape.
final class RuleMetadata {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    static final ObjectNode JSON = json();

    private RuleMetadata() {}

    private static ObjectNode json() {
        ObjectNode json = NODES.objectNode();
        ArrayNode permissions = json.putArray("permissions");
        for (Permission permission : Permission.values()) {
            if (permission.text().startsWith("catalog.")) {
                permissions.add(of(permission));
            }
        }
        json.putArray("rules")
                .add(listRule("IS_ENTITY_KIND", "Allow entities of one of the kinds.", "kinds"))
                .add(listRule("IS_ENTITY_OWNER", "Allow entities that one of the claims owns.", "claims"))
                .add(valueRule("HAS_ANNOTATION", "Allow entities with the annotation.", "annotation"))
                .add(valueRule("HAS_LABEL", "Allow entities with the label.", "label"))
                .add(valueRule("HAS_METADATA", "Allow entities with the field of metadata.", "key"))
                .add(valueRule("HAS_SPEC", "Allow entities with the field of spec.", "key"));
        return json;
    }

    private static ObjectNode of(Permission permission) {
        boolean ofEntity = permission.isOfEntity();
        ObjectNode json =
                NODES.objectNode().put("type", ofEntity ? "resource" : "basic").put("name", permission.text());
        json.putObject("attributes").put("action", permission.action());
        return ofEntity ? json.put("resourceType", CatalogRules.RESOURCE_TYPE) : json;
    }

    private static ObjectNode listRule(String name, String description, String parameter) {
        ObjectNode rule = rule(name, description);
        ObjectNode schema = schema(rule, parameter);
        schema.withObjectProperty("properties")
                .putObject(parameter)
                .put("type", "array")
                .putObject("items")
                .put("type", "string");
        return rule;
    }

    private static ObjectNode valueRule(String name, String description, String parameter) {
        ObjectNode rule = rule(name, description);
        ObjectNode properties = schema(rule, parameter).withObjectProperty("properties");
        properties.putObject(parameter).put("type", "string");
        properties.putObject("value").put("type", "string");
        return rule;
    }

    private static ObjectNode rule(String name, String description) {
        return NODES.objectNode()
                .put("name", name)
                .put("description", description)
                .put("resourceType", CatalogRules.RESOURCE_TYPE);
    }

    private static ObjectNode schema(ObjectNode rule, String required) {
        ObjectNode schema = rule.putObject("paramsSchema")
                .put("$schema", "http://json-schema.org/draft-07/schema#")
                .put("type", "object")
                .put("additionalProperties", false);
        schema.putArray("required").add(required);
        return schema;
    }
}
