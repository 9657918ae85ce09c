package dev.mokuroku.index;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.jspecify.annotations.Nullable;

/// The orders of segments that were asked for, kept until the segment is closed. A segment never changes,
/// so a write costs the order of what it wrote alone. Any thread may call.
final class LeafOrders {
    /// Eight bytes a document and field; hardly anybody orders by more.
    private static final int MOST_FIELDS = 8;

    private final Map<IndexReader.CacheKey, Map<String, LeafOrder>> bySegment = new ConcurrentHashMap<>();

    /// The field that was asked for first goes when there are too many.
    private static final class Fields extends LinkedHashMap<String, LeafOrder> {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, LeafOrder> eldest) {
            return size() > MOST_FIELDS;
        }
    }

    /// @param field of doc values; `""` for the order of refs alone
    LeafOrder of(LeafReader reader, String field) throws IOException {
        Map<String, LeafOrder> orders = ordersOf(reader);
        synchronized (orders) {
            LeafOrder known = orders.get(field);
            if (known == null) {
                known = LeafOrder.of(reader, field);
                orders.put(field, known);
            }
            return known;
        }
    }

    private Map<String, LeafOrder> ordersOf(LeafReader reader) {
        IndexReader.@Nullable CacheHelper core = reader.getCoreCacheHelper();
        if (core == null) {
            return new Fields();
        }
        return bySegment.computeIfAbsent(core.getKey(), key -> {
            core.addClosedListener(bySegment::remove);
            return new Fields();
        });
    }
}
