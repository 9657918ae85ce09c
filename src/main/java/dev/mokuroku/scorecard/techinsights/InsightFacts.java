package dev.mokuroku.scorecard.techinsights;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.scorecard.fact.FactDefinition;
import dev.mokuroku.scorecard.fact.FactType;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The facts as schemas of Tech Insights: a schema holds the facts whose names begin with its id, such as `repo`.
record InsightFacts(Map<String, FactDefinition> definitions) {
    static final String VERSION = "1.0.0";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /// `repo` of `repo.has_readme`.
    static String schemaOf(String fact) {
        return fact.substring(0, Math.max(0, fact.indexOf('.')));
    }

    /// `has_readme` of `repo.has_readme`.
    static String nameIn(String fact) {
        return fact.substring(fact.indexOf('.') + 1);
    }

    static List<String> schemasOf(Collection<String> facts) {
        return facts.stream().map(InsightFacts::schemaOf).distinct().sorted().toList();
    }

    String typeOf(String fact) {
        FactDefinition definition = definitions.get(fact);
        return definition == null ? "string" : type(definition.type());
    }

    String descriptionOf(String fact) {
        FactDefinition definition = definitions.get(fact);
        return definition == null ? fact : definition.description();
    }

    /// @param ids of schemas; empty for all
    List<ObjectNode> schemas(List<String> ids) {
        Map<String, ObjectNode> schemas = new LinkedHashMap<>();
        for (FactDefinition definition : definitions.values()) {
            String id = schemaOf(definition.name());
            if (ids.isEmpty() || ids.contains(id)) {
                schemas.computeIfAbsent(id, InsightFacts::schema)
                        .putObject(nameIn(definition.name()))
                        .put("type", type(definition.type()))
                        .put("description", definition.description());
            }
        }
        return List.copyOf(schemas.values());
    }

    private static ObjectNode schema(String id) {
        return JSON.objectNode().put("version", VERSION).put("id", id).putNull("entityFilter");
    }

    private static String type(FactType type) {
        return switch (type) {
            case BOOLEAN -> "boolean";
            case INTEGER -> "integer";
            case NUMBER -> "float";
            case TEXT -> "string";
            case TIME -> "datetime";
            case TEXTS -> "set";
            case TEXT_MAP, JSON -> "object";
        };
    }
}
