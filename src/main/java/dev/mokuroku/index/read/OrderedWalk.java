package dev.mokuroku.index.read;

import dev.mokuroku.index.Cursor;
import dev.mokuroku.index.EntityOrder;
import dev.mokuroku.index.order.LeafWalk;
import dev.mokuroku.index.order.OrderedMatchCache;
import java.io.IOException;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Walks matching documents in an order, from any position, without sorting: the cost is that of the visited documents.
final class OrderedWalk {
    private final PriorityQueue<LeafWalk> leaves;

    private OrderedWalk(EntityOrder order) {
        this.leaves = new PriorityQueue<>(leafComparator(order));
    }

    /// @param order of one field at most
    /// @param after the walk starts after this cursor; null for the beginning
    static OrderedWalk of(Snapshot snapshot, Query condition, EntityOrder order, @Nullable Cursor after)
            throws IOException {
        OrderedWalk walk = new OrderedWalk(order);
        OrderedMatchCache.MatchSupplier matches = OrderedMatchCache.memoized(() -> snapshot.matchesOf(condition));
        for (LeafReaderContext leaf : snapshot.getIndexReader().leaves()) {
            LeafWalk leafWalk = snapshot.walkOf(leaf, condition, matches, order);
            if (after != null) {
                String value = after.values().isEmpty() ? null : after.values().getFirst();
                leafWalk.seekAfter(value == null ? null : new BytesRef(value), new BytesRef(after.ref()));
            }
            walk.addIfNotExhausted(leafWalk);
        }
        return walk;
    }

    /// The segment with the next document, or null at the end. Call [#advance] to continue.
    @Nullable
    LeafWalk peek() {
        return leaves.peek();
    }

    void advance() throws IOException {
        addIfNotExhausted(leaves.remove());
    }

    private void addIfNotExhausted(LeafWalk leaf) throws IOException {
        if (leaf.next()) {
            leaves.add(leaf);
        }
    }

    private static Comparator<LeafWalk> leafComparator(EntityOrder order) {
        boolean descending = order.fields().stream().anyMatch(EntityOrder.Field::descending);
        Comparator<BytesRef> values = descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
        Comparator<BytesRef> refs = order.refDescending() ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return Comparator.comparing(LeafWalk::value, Comparator.nullsLast(values))
                .thenComparing(LeafWalk::ref, refs);
    }
}
