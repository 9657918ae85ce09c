package dev.mokuroku.index;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.filter.EntityFilter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of the named entities that exist and match.
///
/// @param refs in any order; duplicates count once
/// @param size maximum number of items; 0 to count only
/// @param after the page starts after this cursor; null for the first page
public record RefsQuery(
        List<EntityRef> refs,
        EntityFilter filter,
        EntityOrder order,
        int size,
        @Nullable Cursor after) {
    /// The first in the order of refs.
    public static RefsQuery of(List<EntityRef> refs, int size) {
        return new RefsQuery(refs, EntityFilter.EVERYTHING, EntityOrder.BY_REF, size, null);
    }
}
