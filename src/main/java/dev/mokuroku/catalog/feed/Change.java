package dev.mokuroku.catalog.feed;

import dev.mokuroku.entity.EntityRef;
import java.time.Instant;

/// An entry of the change feed: this entity, or its relations, may read differently now, or it is
/// gone. What it reads now is asked of [StoredEntities].
///
/// @param sequence grows by commit order; a reader that holds up to a sequence has missed nothing
/// @param at by the clock of the process that wrote it
public record Change(long sequence, EntityRef ref, Kind kind, Instant at) {
    /// What the write did to the entity.
    public enum Kind {
        CREATED,
        UPDATED,
        REMOVED,
        /// The entity is unchanged; the terms that a feature adds to it are not.
        TERMS_CHANGED,
        /// The entity is unchanged; the relations that a feature adds to it are not.
        RELATIONS_CHANGED
    }

    /// Whether the entity itself was created, updated or removed. If not, only what features add to it has changed.
    public boolean isOfEntity() {
        return kind != Kind.TERMS_CHANGED && kind != Kind.RELATIONS_CHANGED;
    }
}
