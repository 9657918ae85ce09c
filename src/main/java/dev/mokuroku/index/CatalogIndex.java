package dev.mokuroku.index;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.filter.EntityFilter;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;

/// Every read of entities. Any thread may call; each call sees one state of the catalog.
public final class CatalogIndex {
    private final Searching searching;

    CatalogIndex(SearcherManager searchers) {
        this.searching = new Searching(searchers);
    }

    public EntityPage page(EntityQuery query) {
        return searching.with(searcher -> new PageReader(searcher).read(query));
    }

    /// Those that exist, by ref.
    public Map<EntityRef, IndexedEntity> byRefs(Collection<EntityRef> refs) {
        if (refs.isEmpty()) {
            return Map.of();
        }
        List<BytesRef> terms = refs.stream()
                .distinct()
                .map(ref -> new BytesRef(ref.toString()))
                .toList();
        return searching.with(searcher -> {
            TopDocs found = searcher.search(new TermInSetQuery(IndexFields.REF, terms), terms.size());
            StoredFields fields = searcher.storedFields();
            Map<EntityRef, IndexedEntity> entities = new HashMap<>();
            for (ScoreDoc hit : found.scoreDocs) {
                IndexedEntity entity = read(fields.document(hit.doc));
                entities.put(entity.ref(), entity);
            }
            return entities;
        });
    }

    public Optional<IndexedEntity> byRef(EntityRef ref) {
        return Optional.ofNullable(byRefs(List.of(ref)).get(ref));
    }

    public long count(EntityFilter filter) {
        return searching.with(searcher -> (long) searcher.count(FilterQuery.of(filter)));
    }

    /// For each field its values among the entities that match, in the order of values.
    public Map<String, List<FacetCount>> facets(EntityFilter filter, List<String> fields) {
        return searching.with(searcher -> {
            FacetCounter counter = new FacetCounter(searcher, FilterQuery.of(filter));
            Map<String, List<FacetCount>> facets = new LinkedHashMap<>();
            for (String field : fields) {
                facets.put(field, counter.count(field));
            }
            return facets;
        });
    }

    static IndexedEntity read(Document document) {
        BytesRef json = document.getBinaryValue(IndexFields.JSON);
        return IndexedEntity.of(document.get(IndexFields.REF), json.utf8ToString());
    }
}
