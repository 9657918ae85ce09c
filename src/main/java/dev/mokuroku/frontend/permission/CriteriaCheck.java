package dev.mokuroku.frontend.permission;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.RelationType;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.IndexedEntity;
import java.util.List;
import java.util.stream.StreamSupport;

/// Applies criteria to one entity, as the rules of Backstage's catalog do: kinds compare in any case, all other texts
/// exactly.
///
/// @param entity as the caller sees it
record CriteriaCheck(IndexedEntity entity) {
    /// @param criteria that [ApplyConditionsRequest] has checked
    /// @throws CatalogException `NOT_FOUND` for an unknown rule, as in Backstage
    boolean matches(JsonNode criteria) {
        if (criteria.has("allOf")) {
            return criteria.path("allOf").valueStream().allMatch(this::matches);
        }
        if (criteria.has("anyOf")) {
            return criteria.path("anyOf").valueStream().anyMatch(this::matches);
        }
        if (criteria.has("not")) {
            return !matches(criteria.path("not"));
        }
        JsonNode parameters = criteria.path("params");
        JsonNode metadata = entity.entity().json().path("metadata");
        String rule = criteria.path("rule").asText();
        return switch (rule) {
            case "IS_ENTITY_KIND" ->
                texts(parameters.path("kinds")).stream()
                        .anyMatch(entity.entity().ref().kind()::equalsIgnoreCase);
            case "IS_ENTITY_OWNER" -> isOwnedBy(texts(parameters.path("claims")));
            case "HAS_ANNOTATION" -> hasText(metadata.path("annotations"), parameters, "annotation");
            case "HAS_LABEL" -> hasText(metadata.path("labels"), parameters, "label");
            case "HAS_METADATA" -> hasProperty(metadata, parameters);
            case "HAS_SPEC" -> hasProperty(entity.entity().json().path("spec"), parameters);
            default -> throw CatalogException.notFound("Unexpected permission rule: " + rule);
        };
    }

    private boolean isOwnedBy(List<String> claims) {
        return entity.targetsOf(RelationType.OWNED_BY.text()).stream()
                .map(EntityRef::toString)
                .anyMatch(claims::contains);
    }

    private static boolean hasText(JsonNode texts, JsonNode parameters, String parameter) {
        JsonNode found = texts.path(parameters.path(parameter).asText());
        return !found.isMissingNode() && (!parameters.has("value") || found.equals(parameters.path("value")));
    }

    /// The value of a list is any of its elements.
    private static boolean hasProperty(JsonNode properties, JsonNode parameters) {
        JsonNode found = at(properties, parameters.path("key").asText());
        JsonNode value = parameters.path("value");
        if (found.isArray()) {
            return value.isMissingNode()
                    ? !found.isEmpty()
                    : found.valueStream().anyMatch(value::equals);
        }
        return value.isMissingNode() ? isTruthy(found) : found.equals(value);
    }

    /// A property of this name, or else the path that its dots make.
    private static JsonNode at(JsonNode properties, String key) {
        if (properties.has(key)) {
            return properties.path(key);
        }
        JsonNode found = properties;
        for (String name : key.split("\\.", -1)) {
            found = found.path(name);
        }
        return found;
    }

    private static boolean isTruthy(JsonNode value) {
        return switch (value.getNodeType()) {
            case MISSING, NULL -> false;
            case BOOLEAN -> value.asBoolean();
            case NUMBER -> value.asDouble() != 0;
            case STRING -> !value.asText().isEmpty();
            case ARRAY, OBJECT, BINARY, POJO -> true;
        };
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
