package dev.mokuroku.catalog;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.Relation;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An entity as PostgreSQL holds it.
///
/// @param json the entity without `relations`, `metadata.uid` and `metadata.etag`
/// @param problems what is wrong with the entity or its whole file, so that it may read otherwise there
/// @param relations all that start at this entity, whoever emitted them, sorted by type and target
/// @param parent the Location that led to its file; null where none did
public record StoredEntity(
        UUID uid,
        EntityRef ref,
        String json,
        List<Relation> relations,
        List<String> problems,
        @Nullable EntityRef parent) {
    StoredEntity with(List<Relation> found, List<String> standing) {
        return new StoredEntity(uid, ref, json, found, standing, parent);
    }
}
