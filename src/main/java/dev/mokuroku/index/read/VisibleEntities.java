package dev.mokuroku.index.read;

import dev.mokuroku.index.filter.EntityFilter;

/// Decides which entities a read returns. Every read asks, and reads as if all other entities did not exist.
public interface VisibleEntities {
    VisibleEntities ALL = () -> EntityFilter.EVERYTHING;

    /// The entities that the caller of the current request may see. Any thread may call; equal callers should get equal
    /// filters, because the bits of a filter are cached.
    EntityFilter filter();
}
