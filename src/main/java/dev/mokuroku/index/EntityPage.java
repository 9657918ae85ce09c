package dev.mokuroku.index;

import java.io.IOException;
import java.util.List;

/// @param total how many match, over all pages; 0 where the query did not ask
public record EntityPage(List<Item> items, long total, boolean hasNext) {
    /// An entity with its place in the page's order.
    public record Item(IndexedEntity entity, Cursor cursor) {}

    /// What a page tells beside its items.
    public record Ends(long total, boolean hasNext) {}

    /// Takes the items of a page one by one.
    public interface Receiver {
        void receive(Item item) throws IOException;
    }
}
