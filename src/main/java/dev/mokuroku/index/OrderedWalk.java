package dev.mokuroku.index;

import java.io.IOException;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// What matches in an order, from any place on, at the cost of what is walked over: nothing is sorted.
final class OrderedWalk {
    private final PriorityQueue<LeafWalk> leaves;

    private OrderedWalk(EntityOrder order) {
        this.leaves = new PriorityQueue<>(inOrder(order));
    }

    /// @param order of one field at most
    /// @param after the walk starts behind it; null for the beginning
    static OrderedWalk of(Snapshot snapshot, Query condition, EntityOrder order, @Nullable Cursor after)
            throws IOException {
        OrderedWalk walk = new OrderedWalk(order);
        MatchedPlaces.Matching matching = MatchedPlaces.onceOf(() -> snapshot.matchesOf(condition));
        for (LeafReaderContext leaf : snapshot.getIndexReader().leaves()) {
            LeafWalk walked = snapshot.walkOf(leaf, condition, matching, order);
            if (after != null) {
                String value = after.values().isEmpty() ? null : after.values().getFirst();
                walked.startBehind(value == null ? null : new BytesRef(value), new BytesRef(after.ref()));
            }
            walk.add(walked);
        }
        return walk;
    }

    /// The segment whose document is next, or null at the end. The walk goes on with [#passed].
    @Nullable
    LeafWalk peek() {
        return leaves.peek();
    }

    void passed() throws IOException {
        add(leaves.remove());
    }

    private void add(LeafWalk leaf) throws IOException {
        if (leaf.next()) {
            leaves.add(leaf);
        }
    }

    private static Comparator<LeafWalk> inOrder(EntityOrder order) {
        boolean descending = order.fields().stream().anyMatch(EntityOrder.Field::descending);
        Comparator<BytesRef> values = descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
        Comparator<BytesRef> refs = order.refDescending() ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return Comparator.comparing(LeafWalk::value, Comparator.nullsLast(values))
                .thenComparing(LeafWalk::ref, refs);
    }
}
