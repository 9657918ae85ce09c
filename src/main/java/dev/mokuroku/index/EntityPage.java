package dev.mokuroku.index;

import java.io.IOException;
import java.util.List;

/// @param total number of matches over all pages; 0 if the query did not count
public record EntityPage(List<Item> items, long total, boolean hasNext) {
    /// An entity with its cursor.
    public record Item(IndexedEntity entity, Cursor cursor) {}

    /// A page without its items.
    public record Summary(long total, boolean hasNext) {}

    /// Receives the items of a page.
    public interface Receiver {
        void receive(Item item) throws IOException;
    }
}
