package dev.mokuroku.index.read;

import static java.util.stream.Collectors.toMap;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.EntityAncestry;
import dev.mokuroku.index.EntityPage;
import dev.mokuroku.index.EntityQuery;
import dev.mokuroku.index.FacetCount;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.index.RefsQuery;
import dev.mokuroku.index.Traversal;
import dev.mokuroku.index.TraversalQuery;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.search.SearchPage;
import dev.mokuroku.index.search.SearchRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/// Reads of entities that the caller of the current request may see. Any thread may call; each call sees one state of
/// the catalog. Work of the server itself reads [#everything].
public final class CatalogIndex {
    /// Prefix of versions, because versions are only comparable within one process.
    private final String processId;
    private final Snapshots snapshots;

    /// Of everything, whoever asks.
    public CatalogIndex(Searchers searchers) {
        this(
                new Snapshots(searchers, VisibleEntities.ALL),
                Long.toString(UUID.randomUUID().getMostSignificantBits() >>> 1, 36));
    }

    private CatalogIndex(Snapshots snapshots, String processId) {
        this.snapshots = snapshots;
        this.processId = processId;
    }

    /// The same index for callers who may not see everything.
    public CatalogIndex limitedTo(VisibleEntities visible) {
        return new CatalogIndex(snapshots.limitedTo(visible), processId);
    }

    /// The same index without a limit. Nothing that comes from here may reach a caller unchecked.
    public CatalogIndex everything() {
        return limitedTo(VisibleEntities.ALL);
    }

    /// The same index, for reads that name internal fields which begin with a prefix. Conditions that come from a
    /// caller must be checked by [dev.mokuroku.index.filter.CallerFields] before.
    public CatalogIndex allowingInternal(String prefix) {
        return new CatalogIndex(snapshots.allowing(prefix), processId);
    }

    /// Receives the entities of a stream.
    public interface Receiver {
        void receive(IndexedEntity entity) throws IOException;
    }

    /// The version of the current state. A version never identifies two different states.
    public String version() {
        return processId + "-" + snapshots.with(Snapshot::version);
    }

    /// The number of reads since the start.
    public long reads() {
        return snapshots.calls().sum();
    }

    public EntityPage page(EntityQuery query) {
        List<EntityPage.Item> items = new ArrayList<>();
        EntityPage.Summary summary = read(query, items::add);
        return new EntityPage(items, summary.total(), summary.hasNext());
    }

    /// As [#page], but passes items to a receiver: memory use does not depend on the page size.
    public EntityPage.Summary read(EntityQuery query, EntityPage.Receiver receiver) {
        return snapshots.with(snapshot -> new PageReader(snapshot, query).read(receiver));
    }

    /// The refs of the entities of [#page], in the same order. Faster, because it reads no entity.
    public List<EntityRef> refs(EntityQuery query) {
        return snapshots.with(snapshot -> new PageReader(snapshot, query).refs());
    }

    /// Full-text search, best match first.
    public SearchPage search(SearchRequest request) {
        return snapshots.with(snapshot -> new SearchReader(snapshot).read(request));
    }

    /// Passes every matching entity to the receiver, in the order of refs, from one state of the catalog.
    public void stream(EntityFilter filter, Receiver receiver) {
        snapshots.with(snapshot -> {
            EntityStream.read(snapshot, snapshot.queryOf(filter), receiver);
            return null;
        });
    }

    /// The entities that exist, by ref.
    public Map<EntityRef, IndexedEntity> byRefs(Collection<EntityRef> refs) {
        return snapshots.with(snapshot -> {
            RefLookup lookup = new RefLookup(snapshot);
            Map<EntityRef, IndexedEntity> entities = new HashMap<>();
            for (EntityRef ref : refs) {
                IndexedEntity found = lookup.entity(ref);
                if (found != null) {
                    entities.put(ref, found);
                }
            }
            return entities;
        });
    }

    /// The entities that exist and match, by ref.
    public Map<EntityRef, IndexedEntity> byRefs(Collection<EntityRef> refs, EntityFilter filter) {
        if (filter.equals(EntityFilter.EVERYTHING)) {
            return byRefs(refs);
        }
        return page(query(refs, filter)).items().stream()
                .collect(toMap(item -> EntityRef.parse(item.cursor().ref()), EntityPage.Item::entity));
    }

    /// Those that exist and match. Faster than [#byRefs], because it reads no entity.
    public Set<EntityRef> matching(Collection<EntityRef> refs, EntityFilter filter) {
        return new HashSet<>(refs(query(refs, filter)));
    }

    private static EntityQuery query(Collection<EntityRef> refs, EntityFilter filter) {
        List<String> texts = refs.stream().map(EntityRef::toString).toList();
        return EntityQuery.of(EntityFilter.allOf(filter, new EntityFilter.RefIn(texts)), texts.size())
                .uncounted();
    }

    /// A page for each query, in the order of the queries, from one state of the catalog. An entity that several
    /// queries name is read once.
    public List<EntityPage> pages(List<RefsQuery> queries) {
        return snapshots.with(snapshot -> new RefsReader(snapshot).read(queries));
    }

    /// Traverses relations for each query, from one state of the catalog.
    public List<Traversal> traverse(List<TraversalQuery> queries) {
        return snapshots.with(snapshot -> new GraphWalk(snapshot).read(queries));
    }

    public Optional<IndexedEntity> byRef(EntityRef ref) {
        return snapshots.with(snapshot -> Optional.ofNullable(find(snapshot, ref)));
    }

    /// The entity and the chain of Locations that led to it; empty if the entity does not exist.
    public List<EntityAncestry> ancestryOf(EntityRef ref) {
        return snapshots.with(snapshot -> {
            RefLookup lookup = new RefLookup(snapshot);
            Map<EntityRef, EntityAncestry> ancestry = new LinkedHashMap<>();
            IndexedEntity next = lookup.entity(ref);
            while (next != null && !ancestry.containsKey(next.ref())) {
                EntityRef parentRef = next.parent().orElse(null);
                IndexedEntity parent = parentRef == null ? null : lookup.entity(parentRef);
                ancestry.put(next.ref(), new EntityAncestry(next, parent == null ? List.of() : List.of(parent.ref())));
                next = parent;
            }
            return List.copyOf(ancestry.values());
        });
    }

    public Optional<IndexedEntity> byUid(String uid) {
        EntityQuery query =
                EntityQuery.of(EntityFilter.is("metadata.uid", uid), 1).uncounted();
        return page(query).items().stream().map(EntityPage.Item::entity).findFirst();
    }

    public long count(EntityFilter filter) {
        return snapshots.with(snapshot -> snapshot.countOf(snapshot.queryOf(filter)));
    }

    /// The values of each field among the matching entities, in the order of values.
    public Map<String, List<FacetCount>> facets(EntityFilter filter, List<String> fields) {
        return snapshots.with(snapshot -> {
            Query condition = snapshot.queryOf(filter);
            Map<String, List<FacetCount>> facets = new LinkedHashMap<>();
            for (String field : fields) {
                facets.put(field, snapshot.facetOf(condition, field));
            }
            return facets;
        });
    }

    private static @Nullable IndexedEntity find(Snapshot snapshot, EntityRef ref) throws IOException {
        return new RefLookup(snapshot).entity(ref);
    }
}
