package dev.mokuroku.index.order;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// Caches the positions of matching documents in segment orders, so that a walk skips 64 other documents at
/// once. Entries stay valid while the segment exists; entries of closed segments are evicted by size.
/// Any thread may call.
public final class OrderedMatchCache {
    /// One entry takes 125 kB for a million entities.
    private static final long MAX_BYTES = 8 << 20;

    private record Key(Object segment, String field, Query condition) {}

    private final Cache<Key, FixedBitSet> cache = Caffeine.newBuilder()
            .maximumWeight(MAX_BYTES)
            .weigher((Key key, FixedBitSet places) -> QuerySize.of(key.condition) + places.length() / Byte.SIZE)
            .build();

    /// Supplies the matching documents when the cache lacks the positions.
    public interface MatchSupplier {
        Matches get() throws IOException;
    }

    /// Evaluates the condition at most once, and not at all if the cache has all positions.
    public static MatchSupplier memoized(MatchSupplier supplier) {
        return new MatchSupplier() {
            private @Nullable Matches found;

            @Override
            public Matches get() throws IOException {
                Matches known = found == null ? supplier.get() : found;
                found = known;
                return known;
            }
        };
    }

    /// @param field that `order` is of
    /// @return for each position of the order whether its document matches, deleted documents included
    public FixedBitSet of(LeafReaderContext leaf, String field, LeafOrder order, Query condition, MatchSupplier matches)
            throws IOException {
        Key key = new Key(leaf.reader().getCoreCacheHelper().getKey(), field, condition);
        FixedBitSet cached = cache.getIfPresent(key);
        if (cached == null) {
            cached = order.positionsOf(matches.get().bitsIncludingDeleted(leaf));
            cache.put(key, cached);
        }
        return cached;
    }
}
