package dev.mokuroku.index;

import java.util.List;

/// @param total how many match, over all pages
public record EntityPage(List<Item> items, long total, boolean hasNext) {
    /// An entity with its place in the page's order.
    public record Item(IndexedEntity entity, Cursor cursor) {}
}
