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
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Every read of entities. Any thread may call; each call sees one state of the catalog.
public final class CatalogIndex {
    /// Versions are only meaningful together with the process that counted them.
    private final String process = Long.toString(UUID.randomUUID().getMostSignificantBits() >>> 1, 36);
    private final Searching searching;

    CatalogIndex(SearcherManager searchers) {
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
            Map<EntityRef, IndexedEntity> entities = new HashMap<>();
            for (EntityRef ref : refs) {
                IndexedEntity found = entities.containsKey(ref) ? null : find(snapshot, ref);
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

    public Optional<IndexedEntity> byRef(EntityRef ref) {
        return searching.with(snapshot -> Optional.ofNullable(find(snapshot, ref)));
    }

    /// The entity and all that led to it, each once; empty where there is none.
    public List<EntityAncestry> ancestryOf(EntityRef ref) {
        return searching.with(snapshot -> {
            Map<EntityRef, EntityAncestry> ancestry = new LinkedHashMap<>();
            IndexedEntity next = find(snapshot, ref);
            while (next != null && !ancestry.containsKey(next.ref())) {
                EntityRef parentRef = next.parent().orElse(null);
                IndexedEntity parent = parentRef == null ? null : find(snapshot, parentRef);
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
        BytesRef term = new BytesRef(ref.toString());
        for (LeafReaderContext leaf : snapshot.getIndexReader().leaves()) {
            int doc = find(leaf.reader(), term);
            if (doc != DocIdSetIterator.NO_MORE_DOCS) {
                StoredFields fields = leaf.reader().storedFields();
                return IndexedEntity.of(fields.document(doc));
            }
        }
        return null;
    }

    private static int find(LeafReader reader, BytesRef ref) throws IOException {
        Terms refs = reader.terms(IndexFields.REF);
        TermsEnum terms = refs == null ? TermsEnum.EMPTY : refs.iterator();
        if (!terms.seekExact(ref)) {
            return DocIdSetIterator.NO_MORE_DOCS;
        }
        Bits live = reader.getLiveDocs();
        PostingsEnum documents = terms.postings(null, PostingsEnum.NONE);
        int doc = documents.nextDoc();
        while (doc != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(doc)) {
            doc = documents.nextDoc();
        }
        return doc;
    }
}
