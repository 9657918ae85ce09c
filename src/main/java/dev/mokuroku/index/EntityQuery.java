package dev.mokuroku.index;

import dev.mokuroku.index.filter.EntityFilter;
import org.jspecify.annotations.Nullable;

/// A page of entities.
///
/// @param text words that name, title, description, tags or owner begin with; `""` for none
/// @param size at most so many items; 0 only counts
/// @param after the page starts behind this entity; null for the first page
public record EntityQuery(
        EntityFilter filter,
        String text,
        EntityOrder order,
        int size,
        @Nullable Cursor after) {
    public static EntityQuery all(EntityFilter filter, int size) {
        return new EntityQuery(filter, "", EntityOrder.BY_REF, size, null);
    }
}
