package dev.mokuroku.index;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.search.SearchPage;
import dev.mokuroku.index.search.SearchRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/// Every read of entities. Any thread may call; each call sees one state of the catalog.
public final class CatalogIndex {
    /// Versions are only meaningful together with the process that counted them.
    private final String process = Long.toString(UUID.randomUUID().getMostSignificantBits() >>> 1, 36);
    private final Searching searching;

    CatalogIndex(Searchers searchers) {
        this.searching = new Searching(searchers);
    }

    /// Receives entities of a stream.
    public interface Receiver {
        void receive(IndexedEntity entity) throws IOException;
    }

    /// Names the state that a read would see now; it never names another.
    public String version() {
        return process + "-" + searching.with(Snapshot::version);
    }

    /// How many reads were answered since the start; each sees one state of the catalog.
    public long reads() {
        return searching.calls().sum();
    }

    public EntityPage page(EntityQuery query) {
        List<EntityPage.Item> items = new ArrayList<>();
        EntityPage.Ends ends = read(query, items::add);
        return new EntityPage(items, ends.total(), ends.hasNext());
    }

    /// As [#page], but keeps nothing: a page of any size takes no more memory than a small one.
    public EntityPage.Ends read(EntityQuery query, EntityPage.Receiver receiver) {
        return searching.with(snapshot -> new PageReader(snapshot, query).read(receiver));
    }

    /// What words find, best first.
    public SearchPage search(SearchRequest request) {
        return searching.with(snapshot -> new SearchReader(snapshot).read(request));
    }

    /// Hands over every entity that matches, in the order of refs, from one state of the catalog.
    public void stream(EntityFilter filter, Receiver receiver) {
        searching.with(snapshot -> {
            EntityStream.read(snapshot, FilterQuery.of(filter), receiver);
            return null;
        });
    }

    /// Those that exist, by ref.
    public Map<EntityRef, IndexedEntity> byRefs(Collection<EntityRef> refs) {
        return searching.with(snapshot -> {
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

    /// Those that exist and match, by ref.
    public Map<EntityRef, IndexedEntity> byRefs(Collection<EntityRef> refs, EntityFilter filter) {
        if (filter.equals(EntityFilter.EVERYTHING)) {
            return byRefs(refs);
        }
        List<String> wanted = refs.stream().map(EntityRef::toString).toList();
        EntityQuery query = EntityQuery.of(EntityFilter.allOf(filter, new EntityFilter.HasRef(wanted)), wanted.size())
                .uncounted();
        return page(query).items().stream()
                .map(EntityPage.Item::entity)
                .collect(Collectors.toMap(IndexedEntity::ref, Function.identity()));
    }

    /// A page for each of these, in their order, from one state of the catalog. An entity that several
    /// name is read once.
    public List<EntityPage> pages(List<RefsQuery> queries) {
        return searching.with(snapshot -> new RefsReader(snapshot).read(queries));
    }

    /// What can be reached, for each of these, from one state of the catalog.
    public List<Reach> reach(List<ReachQuery> queries) {
        return searching.with(snapshot -> new ReachReader(snapshot).read(queries));
    }

    public Optional<IndexedEntity> byRef(EntityRef ref) {
        return searching.with(snapshot -> Optional.ofNullable(find(snapshot, ref)));
    }

    /// The entity and all that led to it, each once; empty where there is none.
    public List<EntityAncestry> ancestryOf(EntityRef ref) {
        return searching.with(snapshot -> {
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
        return searching.with(snapshot -> snapshot.countOf(FilterQuery.of(filter)));
    }

    /// For each field its values among the entities that match, in the order of values.
    public Map<String, List<FacetCount>> facets(EntityFilter filter, List<String> fields) {
        return searching.with(snapshot -> {
            Query condition = FilterQuery.of(filter);
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
