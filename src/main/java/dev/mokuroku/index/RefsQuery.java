package dev.mokuroku.index;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.filter.EntityFilter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of those entities that are named: that exist, and match.
///
/// @param refs in any order; one that stands twice counts once
/// @param size at most so many items; 0 only counts
/// @param after the page starts behind this place of the order; null for the first page
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
