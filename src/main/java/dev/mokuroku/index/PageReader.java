package dev.mokuroku.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Reads one page from one snapshot.
final class PageReader {
    /// Lucene may leave out whatever cannot reach the page: totals are counted apart.
    private static final int COUNT_HITS_UP_TO = 1;

    private final Snapshot snapshot;

    PageReader(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    EntityPage read(EntityQuery query) throws IOException {
        Query condition = TextQuery.and(FilterQuery.of(query.filter()), query.text());
        long total = query.counted() ? snapshot.countOf(condition) : 0;
        if (query.size() == 0) {
            return new EntityPage(List.of(), total, total > 0);
        }
        // One more than asked for tells whether there is a next page.
        ScoreDoc[] hits = search(condition, query, query.offset() + query.size() + 1);
        int end = Math.min(hits.length, query.offset() + query.size());
        List<EntityPage.Item> items = new ArrayList<>();
        StoredFields fields = snapshot.storedFields();
        for (int i = query.offset(); i < end; i++) {
            items.add(
                    new EntityPage.Item(CatalogIndex.read(fields.document(hits[i].doc)), cursorOf((FieldDoc) hits[i])));
        }
        return new EntityPage(items, total, hits.length > end);
    }

    private ScoreDoc[] search(Query condition, EntityQuery query, int size) throws IOException {
        int most = Math.max(1, Math.min(size, snapshot.getIndexReader().maxDoc()));
        Cursor after = query.after();
        FieldDoc place = after == null ? null : position(after);
        return snapshot.search(
                        condition, new TopFieldCollectorManager(sortOf(query.order()), most, place, COUNT_HITS_UP_TO))
                .scoreDocs;
    }

    private static Sort sortOf(EntityOrder order) {
        List<SortField> fields = new ArrayList<>();
        for (EntityOrder.Field field : order.fields()) {
            // Lucene turns these round with the order: missing values are last in both.
            Object missing = field.descending() ? SortField.STRING_FIRST : SortField.STRING_LAST;
            fields.add(
                    new SortField(IndexFields.order(field.key()), SortField.Type.STRING, field.descending(), missing));
        }
        fields.add(new SortField(IndexFields.REF, SortField.Type.STRING, order.refDescending()));
        return new Sort(fields.toArray(SortField[]::new));
    }

    /// The last document number, so that an entity that stands exactly here counts as before.
    private FieldDoc position(Cursor cursor) {
        List<@Nullable Object> values = new ArrayList<>();
        cursor.values().forEach(value -> values.add(value == null ? null : new BytesRef(value)));
        values.add(new BytesRef(cursor.ref()));
        int last = Math.max(0, snapshot.getIndexReader().maxDoc() - 1);
        return new FieldDoc(last, Float.NaN, values.toArray());
    }

    private static Cursor cursorOf(FieldDoc hit) {
        List<@Nullable String> values = new ArrayList<>();
        for (int i = 0; i < hit.fields.length - 1; i++) {
            values.add(hit.fields[i] == null ? null : ((BytesRef) hit.fields[i]).utf8ToString());
        }
        return new Cursor(values, ((BytesRef) hit.fields[hit.fields.length - 1]).utf8ToString());
    }
}
