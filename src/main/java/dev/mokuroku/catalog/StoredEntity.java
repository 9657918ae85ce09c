package dev.mokuroku.catalog;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.Relation;
import java.util.List;
import java.util.UUID;

/// An entity as PostgreSQL holds it.
///
/// @param json the entity without `relations`, `metadata.uid` and `metadata.etag`
/// @param relations all that start at this entity, whoever emitted them, sorted by type and target
public record StoredEntity(UUID uid, EntityRef ref, String json, List<Relation> relations) {}
