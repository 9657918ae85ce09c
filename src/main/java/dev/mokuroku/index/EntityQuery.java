package dev.mokuroku.index;

import dev.mokuroku.index.filter.EntityFilter;
import org.jspecify.annotations.Nullable;

/// A page of entities.
///
/// @param text prefixes of words in name, title, description, tags or owner; `""` for none
/// @param size maximum number of items; 0 to count only
/// @param offset number of items to skip
/// @param after the page starts after this cursor; null for the first page
/// @param counted whether to count all matches
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

    public EntityQuery ordered(EntityOrder newOrder) {
        return new EntityQuery(filter, text, newOrder, size, offset, after, counted);
    }

    public EntityQuery skipping(int items) {
        return new EntityQuery(filter, text, order, size, items, after, counted);
    }

    public EntityQuery after(@Nullable Cursor cursor) {
        return new EntityQuery(filter, text, order, size, offset, cursor, counted);
    }

    public EntityQuery uncounted() {
        return new EntityQuery(filter, text, order, size, offset, after, false);
    }
}
