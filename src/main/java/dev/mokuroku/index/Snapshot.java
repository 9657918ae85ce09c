package dev.mokuroku.index;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.mokuroku.entity.EntityRef;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LRUQueryCache;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryCache;
import org.apache.lucene.search.QueryCachingPolicy;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// One state of the catalog. It remembers counts, facets and where entities stand, which are asked for
/// again and again; a later state is another snapshot and starts with none.
final class Snapshot extends IndexSearcher {
    /// Of counts and of facets, with the conditions that they are of.
    private static final long MOST_BYTES_REMEMBERED = 2 << 20;
    /// Of one value with its count.
    private static final int FACET_BYTES = 100;
    /// Some 100 bytes each.
    private static final int MOST_PLACES = 50_000;
    /// A facet with more values is counted anew each time: it would take the memory of all others.
    private static final int LONGEST_REMEMBERED = 1_000;

    /// Lucene's own limit is 1,024; a predicate may hold more conditions.
    private static final int MOST_CLAUSES = 20_000;

    /// What matches in a segment, as bits: a million entities take 125 kB a condition.
    private static final int MOST_CONDITIONS_KEPT = 500;
    private static final long MOST_BYTES_KEPT = 16 << 20;
    private static final int SMALLEST_SEGMENT_KEPT = 1_000;
    /// A larger condition is hardly asked for twice.
    private static final int LARGEST_CONDITION_KEPT = 16 << 10;

    static {
        setMaxClauseCount(MOST_CLAUSES);
    }

    /// Of JSON, which takes some eight times as much memory once it is parsed.
    private static final long MOST_ENTITY_BYTES_KEPT = 4 << 20;

    /// @param segment what Lucene keeps caches by; what is kept of one that is closed goes as others come
    private record EntityKey(Object segment, int doc) {}

    /// What is kept of segments, from one snapshot to the next.
    static final class Kept {
        /// How often the index was opened before.
        private final int generation;

        Kept(int generation) {
            this.generation = generation;
        }

        private final LeafOrders orders = new LeafOrders();
        private final MatchedPlaces matchedPlaces = new MatchedPlaces();
        private final QueryCache matches = new LRUQueryCache(
                MOST_CONDITIONS_KEPT,
                MOST_BYTES_KEPT,
                leaf -> leaf.reader().maxDoc() >= SMALLEST_SEGMENT_KEPT,
                Float.POSITIVE_INFINITY);
        private final Cache<EntityKey, IndexedEntity> entities = Caffeine.newBuilder()
                .maximumWeight(MOST_ENTITY_BYTES_KEPT)
                .weigher((EntityKey key, IndexedEntity entity) -> entity.json().length)
                .build();
    }

    /// Lucene's own waits until a condition was asked for several times, and never keeps simple ones.
    private static final class KeepEach implements QueryCachingPolicy {
        @Override
        public void onUse(Query query) {}

        @Override
        public boolean shouldCache(Query query) {
            return QuerySize.of(query) <= LARGEST_CONDITION_KEPT;
        }
    }

    private final Kept kept;

    private final Cache<Query, Long> counts = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES_REMEMBERED)
            .weigher((Query condition, Long count) -> QuerySize.of(condition))
            .build();
    private final Map<EntityRef, RefLookup.Place> places = new ConcurrentHashMap<>();
    private final Cache<FacetKey, List<FacetCount>> facets = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES_REMEMBERED)
            .weigher((FacetKey key, List<FacetCount> values) ->
                    QuerySize.of(key.condition) + values.size() * FACET_BYTES)
            .build();

    private record FacetKey(Query condition, String field) {}

    Snapshot(IndexReader reader, Kept kept) {
        super(reader);
        this.kept = kept;
        setQueryCache(kept.matches);
        setQueryCachingPolicy(new KeepEach());
    }

    /// Another one for every change of the catalog, within one process. Lucene's own versions begin anew where the
    /// index is opened anew.
    String version() {
        return kept.generation + "." + ((DirectoryReader) getIndexReader()).getVersion();
    }

    /// The same object for many callers: what one of them had parsed the others need not.
    ///
    /// @param doc within the segment
    /// @param stored this snapshot's, of the calling thread
    IndexedEntity entityAt(LeafReaderContext leaf, int doc, StoredFields stored) throws IOException {
        EntityKey key = new EntityKey(leaf.reader().getCoreCacheHelper().getKey(), doc);
        IndexedEntity known = kept.entities.getIfPresent(key);
        if (known == null) {
            known = IndexedEntity.of(stored.document(leaf.docBase + doc));
            kept.entities.put(key, known);
        }
        return known;
    }

    /// Null where it was not looked for yet, or is not there.
    RefLookup.@Nullable Place placeOf(EntityRef ref) {
        return places.get(ref);
    }

    void remember(EntityRef ref, RefLookup.Place place) {
        if (places.size() < MOST_PLACES) {
            places.put(ref, place);
        }
    }

    Matches matchesOf(Query condition) throws IOException {
        return new Matches(createWeight(rewrite(condition), ScoreMode.COMPLETE_NO_SCORES, 1));
    }

    /// @param order of one field at most
    LeafWalk walkOf(LeafReaderContext leaf, Query condition, MatchedPlaces.Matching matching, EntityOrder order)
            throws IOException {
        String field = order.fields().isEmpty()
                ? ""
                : IndexFields.order(order.fields().getFirst().key());
        LeafOrder documents = kept.orders.of(leaf.reader(), field);
        FixedBitSet places = kept.matchedPlaces.of(leaf, field, documents, condition, matching);
        return new LeafWalk(leaf, documents, order, places);
    }

    long countOf(Query condition) throws IOException {
        Long known = counts.getIfPresent(condition);
        if (known != null) {
            return known;
        }
        long count = count(condition);
        counts.put(condition, count);
        return count;
    }

    List<FacetCount> facetOf(Query condition, String field) throws IOException {
        FacetKey key = new FacetKey(condition, field);
        List<FacetCount> known = facets.getIfPresent(key);
        if (known != null) {
            return known;
        }
        List<FacetCount> values = new FacetCounter(this, condition).count(field);
        if (values.size() <= LONGEST_REMEMBERED) {
            facets.put(key, values);
        }
        return values;
    }
}
