package dev.mokuroku.index.read;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.EntityOrder;
import dev.mokuroku.index.FacetCount;
import dev.mokuroku.index.IndexFields;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.index.filter.CallerFields;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.order.LeafOrder;
import dev.mokuroku.index.order.LeafOrders;
import dev.mokuroku.index.order.LeafWalk;
import dev.mokuroku.index.order.Matches;
import dev.mokuroku.index.order.OrderedMatchCache;
import dev.mokuroku.index.order.QuerySize;
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

/// One state of the catalog. Caches counts, facets and document addresses, which are requested
/// repeatedly; a later state is another snapshot with empty caches.
public final class Snapshot extends IndexSearcher {
    /// Size of the caches of counts and facets, keys included.
    private static final long MAX_REMEMBERED_BYTES = 2 << 20;
    /// Size of one value with its count.
    private static final int FACET_VALUE_BYTES = 100;
    /// Some 100 bytes each.
    private static final int MAX_REMEMBERED_ADDRESSES = 50_000;
    /// A facet with more values is not cached, because it would evict all others.
    private static final int MAX_REMEMBERED_FACET_VALUES = 1_000;

    /// Lucene's own limit is 1,024; a predicate may hold more conditions.
    private static final int MAX_CLAUSES = 20_000;

    /// Cached bit sets of conditions; each takes 125 kB for a million entities.
    private static final int MAX_CACHED_CONDITIONS = 500;
    private static final long MAX_CONDITION_CACHE_BYTES = 16 << 20;
    private static final int MIN_CACHED_SEGMENT_DOCUMENTS = 1_000;
    /// A larger condition is unlikely to repeat.
    private static final int MAX_CACHED_CONDITION_BYTES = 16 << 10;

    static {
        setMaxClauseCount(MAX_CLAUSES);
    }

    /// Size of JSON; parsed entities take about eight times as much.
    private static final long MAX_ENTITY_CACHE_BYTES = 4 << 20;

    /// @param segment Lucene's cache key of the segment; entries of closed segments are evicted by size
    private record EntityKey(Object segment, int doc) {}

    /// Caches per segment, shared by successive snapshots.
    public static final class SegmentCaches {
        /// How often the index was opened before.
        private final int generation;

        public SegmentCaches(int generation) {
            this.generation = generation;
        }

        private final LeafOrders orders = new LeafOrders();
        private final OrderedMatchCache orderedMatches = new OrderedMatchCache();
        private final QueryCache queryCache = new LRUQueryCache(
                MAX_CACHED_CONDITIONS,
                MAX_CONDITION_CACHE_BYTES,
                leaf -> leaf.reader().maxDoc() >= MIN_CACHED_SEGMENT_DOCUMENTS,
                Float.POSITIVE_INFINITY);
        private final Cache<EntityKey, IndexedEntity> entities = entityCache();
    }

    private static Cache<EntityKey, IndexedEntity> entityCache() {
        return Caffeine.newBuilder()
                .maximumWeight(MAX_ENTITY_CACHE_BYTES)
                .weigher((EntityKey key, IndexedEntity entity) -> entity.json().length)
                .build();
    }

    /// Caches every condition. Lucene's own policy waits for repeated use and never caches simple conditions.
    private static final class CacheEveryQuery implements QueryCachingPolicy {
        @Override
        public void onUse(Query query) {}

        @Override
        public boolean shouldCache(Query query) {
            return QuerySize.of(query) <= MAX_CACHED_CONDITION_BYTES;
        }
    }

    /// Memory of the bits of all views: 32 MB.
    private static final int MAX_VIEW_BITS = 32 * 1024 * 1024 * Byte.SIZE;
    private static final int MIN_VIEWS = 8;

    private final SegmentCaches caches;

    private final Cache<Query, Long> counts = Caffeine.newBuilder()
            .maximumWeight(MAX_REMEMBERED_BYTES)
            .weigher((Query condition, Long count) -> QuerySize.of(condition))
            .build();
    private final Map<EntityRef, RefLookup.DocAddress> addresses = new ConcurrentHashMap<>();
    private final Cache<FacetKey, List<FacetCount>> facets = Caffeine.newBuilder()
            .maximumWeight(MAX_REMEMBERED_BYTES)
            .weigher((FacetKey key, List<FacetCount> values) ->
                    QuerySize.of(key.condition) + values.size() * FACET_VALUE_BYTES)
            .build();

    private record FacetKey(Query condition, String field) {}

    /// Null where the caller sees everything.
    private final @Nullable View view;
    /// What restricted callers see of this state.
    private final Cache<ViewKey, Snapshot> views;
    private final CallerFields fields;

    private record ViewKey(EntityFilter filter, String internalPrefix) {}

    /// @param entities as the caller sees them
    private record View(EntityFilter filter, VisibleRelations relations, Cache<EntityKey, IndexedEntity> entities) {}

    public Snapshot(IndexReader reader, SegmentCaches caches) {
        this(reader, caches, null, "");
    }

    private Snapshot(IndexReader reader, SegmentCaches caches, @Nullable EntityFilter visible, String internalPrefix) {
        super(reader);
        this.caches = caches;
        this.fields = new CallerFields(internalPrefix);
        this.views = Caffeine.newBuilder()
                .maximumSize(Math.max(MIN_VIEWS, MAX_VIEW_BITS / Math.max(1, reader.maxDoc())))
                .build();
        this.view = visible == null ? null : new View(visible, new VisibleRelations(this), entityCache());
        setQueryCache(caches.queryCache);
        setQueryCachingPolicy(new CacheEveryQuery());
    }

    /// Another one for every change of the catalog, within one process. Lucene's own versions begin anew where the
    /// index is opened anew.
    String version() {
        String version = caches.generation + "." + ((DirectoryReader) getIndexReader()).getVersion();
        return view == null
                ? version
                : version + "." + Integer.toHexString(view.filter().hashCode());
    }

    /// The same state without the entities that do not match.
    ///
    /// @param internalPrefix internal fields that begin so may be named; empty for none
    Snapshot view(EntityFilter filter, String internalPrefix) throws IOException {
        boolean isWhole = filter.equals(EntityFilter.EVERYTHING);
        if (isWhole && internalPrefix.isEmpty()) {
            return this;
        }
        ViewKey key = new ViewKey(filter, internalPrefix);
        Snapshot known = views.getIfPresent(key);
        if (known == null) {
            known = isWhole
                    ? new Snapshot(getIndexReader(), caches, null, internalPrefix)
                    : new Snapshot(VisibleReader.of(this, FilterQuery.of(filter)), caches, filter, internalPrefix);
            views.put(key, known);
        }
        return known;
    }

    /// The caller's condition as a query of this snapshot.
    ///
    /// @throws dev.mokuroku.error.CatalogException where it names an internal field
    Query queryOf(EntityFilter filter) throws IOException {
        fields.checkFilter(filter);
        return FilterQuery.of(view == null ? filter : view.relations().of(filter));
    }

    /// The entity as the caller may see it.
    IndexedEntity shown(IndexedEntity entity) {
        return view == null ? entity : view.relations().of(entity);
    }

    /// @throws dev.mokuroku.error.CatalogException where the order names an internal field, or would show what is
    /// hidden
    void check(EntityOrder order) {
        order.fields().forEach(field -> fields.checkField(field.key()));
        if (view != null) {
            view.relations().check(order);
        }
    }

    /// Returns a shared object, so that an entity is parsed once for many callers.
    ///
    /// @param doc within the segment
    /// @param stored this snapshot's, of the calling thread
    IndexedEntity entityAt(LeafReaderContext leaf, int doc, StoredFields stored) throws IOException {
        EntityKey key = new EntityKey(leaf.reader().getCoreCacheHelper().getKey(), doc);
        if (view == null) {
            return entityAt(key, leaf, stored);
        }
        IndexedEntity shown = view.entities().getIfPresent(key);
        if (shown == null) {
            shown = shown(entityAt(key, leaf, stored));
            view.entities().put(key, shown);
        }
        return shown;
    }

    private IndexedEntity entityAt(EntityKey key, LeafReaderContext leaf, StoredFields stored) throws IOException {
        IndexedEntity cached = caches.entities.getIfPresent(key);
        if (cached == null) {
            cached = IndexedEntity.of(stored.document(leaf.docBase + key.doc()));
            caches.entities.put(key, cached);
        }
        return cached;
    }

    /// Null if the address is not cached.
    RefLookup.@Nullable DocAddress addressOf(EntityRef ref) {
        return addresses.get(ref);
    }

    void rememberAddress(EntityRef ref, RefLookup.DocAddress address) {
        if (addresses.size() < MAX_REMEMBERED_ADDRESSES) {
            addresses.put(ref, address);
        }
    }

    Matches matchesOf(Query condition) throws IOException {
        return new Matches(createWeight(rewrite(condition), ScoreMode.COMPLETE_NO_SCORES, 1));
    }

    /// @param order of one field at most
    LeafWalk walkOf(LeafReaderContext leaf, Query condition, OrderedMatchCache.MatchSupplier matches, EntityOrder order)
            throws IOException {
        String field = order.fields().isEmpty()
                ? ""
                : IndexFields.order(order.fields().getFirst().key());
        LeafOrder leafOrder = caches.orders.of(leaf.reader(), field);
        FixedBitSet positions = caches.orderedMatches.of(leaf, field, leafOrder, condition, matches);
        return new LeafWalk(leaf, leafOrder, order, positions);
    }

    long countOf(Query condition) throws IOException {
        Long cached = counts.getIfPresent(condition);
        if (cached != null) {
            return cached;
        }
        long count = count(condition);
        counts.put(condition, count);
        return count;
    }

    /// @throws dev.mokuroku.error.CatalogException where the field is internal
    List<FacetCount> facetOf(Query condition, String field) throws IOException {
        fields.checkField(field);
        FacetKey key = new FacetKey(condition, field);
        List<FacetCount> cached = facets.getIfPresent(key);
        if (cached != null) {
            return cached;
        }
        List<FacetCount> counted = new FacetCounter(this, condition).count(field);
        List<FacetCount> values = view == null ? counted : view.relations().of(field, counted);
        if (values.size() <= MAX_REMEMBERED_FACET_VALUES) {
            facets.put(key, values);
        }
        return values;
    }
}
