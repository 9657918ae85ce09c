package dev.mokuroku.index.order;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.jspecify.annotations.Nullable;

/// Caches orders of segments until the segment is closed. A segment never changes,
/// so a write only costs the orders of new segments. Any thread may call.
public final class LeafOrders {
    /// Each costs eight bytes per document.
    private static final int MAX_FIELDS_PER_SEGMENT = 8;

    private final Map<IndexReader.CacheKey, Map<String, LeafOrder>> bySegment = new ConcurrentHashMap<>();

    /// Evicts the oldest field.
    private static final class Fields extends LinkedHashMap<String, LeafOrder> {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, LeafOrder> eldest) {
            return size() > MAX_FIELDS_PER_SEGMENT;
        }
    }

    /// @param field of doc values; `""` for the order of refs alone
    public LeafOrder of(LeafReader reader, String field) throws IOException {
        Map<String, LeafOrder> orders = ordersOf(reader);
        synchronized (orders) {
            LeafOrder cached = orders.get(field);
            if (cached == null) {
                cached = LeafOrder.of(reader, field);
                orders.put(field, cached);
            }
            return cached;
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
