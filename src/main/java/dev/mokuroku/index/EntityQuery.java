package dev.mokuroku.index;

import dev.mokuroku.index.filter.EntityFilter;
import org.jspecify.annotations.Nullable;

/// A page of entities.
///
/// @param text words that name, title, description, tags or owner begin with; `""` for none
/// @param size at most so many items; 0 only counts
/// @param offset so many items are left out before the page
/// @param after the page starts behind this place of the order; null for the first page
/// @param counted whether the page tells how many match
public record EntityQuery(
        EntityFilter filter,
        String text,
        EntityOrder order,
        int size,
        int offset,
        @Nullable Cursor after,
        boolean counted) {

    /// The first page in the order of refs.
    public static EntityQuery of(EntityFilter filter, int size) {
        return new EntityQuery(filter, "", EntityOrder.BY_REF, size, 0, null, true);
    }

    public EntityQuery matching(String words) {
        return new EntityQuery(filter, words, order, size, offset, after, counted);
    }

    public EntityQuery ordered(EntityOrder wanted) {
        return new EntityQuery(filter, text, wanted, size, offset, after, counted);
    }

    public EntityQuery skipping(int items) {
        return new EntityQuery(filter, text, order, size, items, after, counted);
    }

    public EntityQuery behind(@Nullable Cursor place) {
        return new EntityQuery(filter, text, order, size, offset, place, counted);
    }

    public EntityQuery uncounted() {
        return new EntityQuery(filter, text, order, size, offset, after, false);
    }
}
