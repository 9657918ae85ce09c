package dev.mokuroku.catalog;

import dev.mokuroku.entity.EntityRef;

/// An entry of the change feed: this entity, or its relations, may read differently now, or it is
/// gone. What it reads now is asked of [StoredEntities].
///
/// @param sequence grows by commit order; a reader that holds up to a sequence has missed nothing
public record Change(long sequence, EntityRef ref, Kind kind) {
    /// What the write did to the entity.
    public enum Kind {
        CREATED,
        UPDATED,
        REMOVED
    }
}
