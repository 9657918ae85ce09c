package dev.mokuroku.index.read;

import dev.mokuroku.index.filter.EntityFilter;

/// Decides which entities a read returns. Every read asks, and reads as if all other entities did not exist.
public interface VisibleEntities {
    VisibleEntities ALL = () -> EntityFilter.EVERYTHING;

    /// The entities that the caller of the current request may see. Any thread may call; equal callers should get equal
    /// filters, because the bits of a filter are cached.
    EntityFilter filter();

    /// Whether some entities are hidden from the caller of the current request.
    default boolean isRestricted() {
        return !filter().equals(EntityFilter.EVERYTHING);
    }

    /// What the caller of the current request may see, for reads that go on after the request. Each read decides anew.
    default VisibleEntities ofCurrentCaller() {
        return this;
    }
}
