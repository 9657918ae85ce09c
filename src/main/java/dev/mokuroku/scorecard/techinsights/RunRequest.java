package dev.mokuroku.scorecard.techinsights;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.InvalidEntityRefException;
import dev.mokuroku.error.CatalogException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The body of a run: `{entities: [{kind, namespace, name} | "kind:namespace/name"], checks: [id]}`.
///
/// @param entities empty for all that have results
/// @param checks empty for all
record RunRequest(List<EntityRef> entities, List<String> checks) {
    private static final int MAX_ENTITIES = 10_000;

    /// @throws CatalogException naming the field that is wrong
    static RunRequest of(JsonNode body) {
        List<EntityRef> entities = new ArrayList<>();
        JsonNode written = list(body, "entities");
        if (written.size() > MAX_ENTITIES) {
            throw CatalogException.invalidField("entities", "must have at most 10000 elements");
        }
        for (int i = 0; i < written.size(); i++) {
            entities.add(ref("entities[%d]".formatted(i), written.get(i)));
        }
        List<String> checks = new ArrayList<>();
        list(body, "checks").forEach(id -> checks.add(id.asText()));
        return new RunRequest(entities, checks);
    }

    private static JsonNode list(JsonNode body, String field) {
        JsonNode list = body.path(field);
        if (!list.isArray() && !list.isMissingNode() && !list.isNull()) {
            throw CatalogException.invalidField(field, "must be a list");
        }
        return list;
    }

    private static EntityRef ref(String field, JsonNode entity) {
        try {
            return entity.isTextual()
                    ? EntityRef.parse(entity.asText(), "component", EntityRef.DEFAULT_NAMESPACE)
                    : EntityRef.parse("%s:%s/%s"
                            .formatted(part(entity, "kind"), part(entity, "namespace"), part(entity, "name")));
        } catch (InvalidEntityRefException wrong) {
            throw CatalogException.invalidField(
                    field, "must be an entity: its ref, or an object with kind, namespace and name");
        }
    }

    private static String part(JsonNode entity, String field) {
        return entity.path(field).asText().toLowerCase(Locale.ROOT);
    }
}
