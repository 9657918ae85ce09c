package dev.mokuroku.index;

import dev.mokuroku.entity.Entity;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.Relation;
import java.util.List;
import java.util.stream.StreamSupport;

/// An entity as the index answers it: complete with uid, etag and relations.
///
/// @param json the answer's text
/// @param entity the same as a tree, read-only
public record IndexedEntity(EntityRef ref, String json, Entity entity) {
    static IndexedEntity of(String ref, String json) {
        return new IndexedEntity(EntityRef.parse(ref), json, new Entity(FinalEntity.parse(json)));
    }

    public String uid() {
        return entity.metadata().path("uid").asText();
    }

    public String etag() {
        return entity.metadata().path("etag").asText();
    }

    /// All relations that start here, by type and target.
    public List<Relation> relations() {
        return StreamSupport.stream(entity.json().path("relations").spliterator(), false)
                .map(it -> new Relation(
                        ref,
                        it.path("type").asText(),
                        EntityRef.parse(it.path("targetRef").asText())))
                .toList();
    }
}
