package dev.mokuroku.index;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// Where in the orders of segments matches of conditions stand, so that a walk passes over 64 others at
/// once. They hold as long as the segment does; what is kept of one that is closed goes as others come.
/// Any thread may call.
final class MatchedPlaces {
    /// Of a million entities an order of a condition takes 125 kB.
    private static final long MOST_BYTES_KEPT = 8 << 20;

    private record Key(Object segment, String field, Query condition) {}

    private final Cache<Key, FixedBitSet> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES_KEPT)
            .weigher((Key key, FixedBitSet places) -> QuerySize.of(key.condition) + places.length() / Byte.SIZE)
            .build();

    /// Which documents match, where nobody knows the places yet.
    interface Matching {
        Matches get() throws IOException;
    }

    /// Looks once for all segments, and not where all places are known.
    static Matching onceOf(Matching matching) {
        return new Matching() {
            private @Nullable Matches found;

            @Override
            public Matches get() throws IOException {
                Matches known = found == null ? matching.get() : found;
                found = known;
                return known;
            }
        };
    }

    /// @param field that `order` is of
    /// @return for each place of the order whether the document there matches, also if it is deleted
    FixedBitSet of(LeafReaderContext leaf, String field, LeafOrder order, Query condition, Matching matching)
            throws IOException {
        Key key = new Key(leaf.reader().getCoreCacheHelper().getKey(), field, condition);
        FixedBitSet known = kept.getIfPresent(key);
        if (known == null) {
            known = order.placesOf(matching.get().everIn(leaf));
            kept.put(key, known);
        }
        return known;
    }
}
