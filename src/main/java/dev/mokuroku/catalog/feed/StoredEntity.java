package dev.mokuroku.catalog.feed;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.Relation;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An entity as PostgreSQL holds it.
///
/// @param json the entity without `relations`, `metadata.uid` and `metadata.etag`
/// @param problems open problems of the entity or of its whole file: the file may describe the entity differently
/// @param relations all that start at this entity, whoever emitted them, sorted by type and target
/// @param parent the Location that led to its file; null where none did
public record StoredEntity(
        UUID uid,
        EntityRef ref,
        String json,
        List<Relation> relations,
        List<String> problems,
        @Nullable EntityRef parent) {
    StoredEntity with(List<Relation> relations, List<String> problems) {
        return new StoredEntity(uid, ref, json, relations, problems, parent);
    }
}
