package dev.mokuroku.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Reads one page from one searcher.
final class PageReader {
    private final IndexSearcher searcher;

    PageReader(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    EntityPage read(EntityQuery query) throws IOException {
        Query condition = TextQuery.and(FilterQuery.of(query.filter()), query.text());
        long total = searcher.count(condition);
        if (query.size() == 0 || total == 0) {
            return new EntityPage(List.of(), total, total > 0);
        }
        // One more than asked for tells whether there is a next page.
        ScoreDoc[] hits = search(condition, query).scoreDocs;
        List<EntityPage.Item> items = new ArrayList<>();
        StoredFields fields = searcher.storedFields();
        for (int i = 0; i < Math.min(hits.length, query.size()); i++) {
            Document document = fields.document(hits[i].doc);
            items.add(new EntityPage.Item(CatalogIndex.read(document), cursorOf((FieldDoc) hits[i])));
        }
        return new EntityPage(items, total, hits.length > query.size());
    }

    private TopDocs search(Query condition, EntityQuery query) throws IOException {
        Sort sort = sortOf(query.order());
        Cursor after = query.after();
        if (after == null) {
            return searcher.search(condition, query.size() + 1, sort);
        }
        return searcher.searchAfter(position(after, query.order()), condition, query.size() + 1, sort);
    }

    private static Sort sortOf(EntityOrder order) {
        SortField byRef = new SortField(IndexFields.REF, SortField.Type.STRING);
        if (order.field().isEmpty()) {
            return new Sort(new SortField(IndexFields.REF, SortField.Type.STRING, order.descending()));
        }
        // Lucene turns these round with the order: missing values are last in both.
        Object missing = order.descending() ? SortField.STRING_FIRST : SortField.STRING_LAST;
        SortField byField =
                new SortField(IndexFields.order(order.field()), SortField.Type.STRING, order.descending(), missing);
        return new Sort(byField, byRef);
    }

    /// The last document number, so that an entity that stands exactly here counts as before.
    private FieldDoc position(Cursor cursor, EntityOrder order) {
        BytesRef ref = new BytesRef(cursor.ref());
        Object[] values = order.field().isEmpty() ? new Object[] {ref} : new Object[] {bytes(cursor.value()), ref};
        return new FieldDoc(Math.max(0, searcher.getIndexReader().maxDoc() - 1), Float.NaN, values);
    }

    private static @Nullable BytesRef bytes(@Nullable String value) {
        return value == null ? null : new BytesRef(value);
    }

    private static Cursor cursorOf(FieldDoc hit) {
        String ref = ((BytesRef) hit.fields[hit.fields.length - 1]).utf8ToString();
        boolean valued = hit.fields.length == 2 && hit.fields[0] != null;
        return new Cursor(valued ? ((BytesRef) hit.fields[0]).utf8ToString() : null, ref);
    }
}
