package dev.mokuroku.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Reads one page from one snapshot, without holding it whole. One use each.
final class PageReader {
    private static final int LARGEST_KEPT_PAGE = 100;
    /// Each match that is sorted costs as much as some that are walked over.
    private static final int SORTING_COST = 10;
    /// Lucene's way to leave out what cannot reach the page costs more than it saves where few match.
    private static final int COUNT_HITS_UP_TO = Integer.MAX_VALUE;
    /// Places held at once while a large page is read.
    private static final int BATCH = 5_000;

    private final Snapshot snapshot;
    private final EntityQuery query;
    private final Query condition;
    private final Sort sort;

    PageReader(Snapshot snapshot, EntityQuery query) {
        this.snapshot = snapshot;
        this.query = query;
        this.condition = TextQuery.and(FilterQuery.of(query.filter()), query.text());
        this.sort = sortOf(query.order());
    }

    EntityPage.Ends read(EntityPage.Receiver receiver) throws IOException {
        long total = query.counted() ? snapshot.countOf(condition) : 0;
        if (query.size() == 0) {
            return new EntityPage.Ends(total, total > 0);
        }
        boolean more = isWorthWalking() ? walk(receiver) : collect(receiver);
        return new EntityPage.Ends(total, more);
    }

    /// Walking passes over what does not match; collecting reads and sorts all that does.
    private boolean isWorthWalking() throws IOException {
        if (query.order().fields().size() > 1) {
            return false;
        }
        long matching = snapshot.countOf(condition);
        double walked = (double) snapshot.getIndexReader().maxDoc() / Math.max(1, matching);
        return walked * ((double) query.offset() + query.size()) < SORTING_COST * matching;
    }

    private boolean walk(EntityPage.Receiver receiver) throws IOException {
        OrderedWalk walk = OrderedWalk.of(snapshot, condition, query.order(), query.after());
        for (int i = 0; i < query.offset() && walk.peek() != null; i++) {
            walk.passed();
        }
        StoredFields fields = snapshot.storedFields();
        int left = query.size();
        for (LeafWalk next = walk.peek(); next != null && left > 0; next = walk.peek()) {
            IndexedEntity entity = entityAt(next.leaf(), next.doc(), fields);
            receiver.receive(new EntityPage.Item(entity, cursorOf(next)));
            walk.passed();
            left--;
        }
        return walk.peek() != null;
    }

    /// @return whether there are more
    private boolean collect(EntityPage.Receiver receiver) throws IOException {
        Cursor after = query.after();
        FieldDoc place = after == null ? null : position(after);
        int skipped = query.offset();
        int left = query.size();
        while (true) {
            int batch = (int) Math.min((long) skipped + left, BATCH);
            // One more than asked for tells whether there is a next page.
            ScoreDoc[] hits = search(place, batch + 1);
            int end = Math.min(hits.length, batch);
            int from = Math.min(skipped, end);
            hand(hits, from, end, receiver);
            skipped -= from;
            left -= end - from;
            if (hits.length <= end || left == 0) {
                return hits.length > end;
            }
            place = (FieldDoc) hits[end - 1];
        }
    }

    private void hand(ScoreDoc[] hits, int from, int to, EntityPage.Receiver receiver) throws IOException {
        StoredFields fields = snapshot.storedFields();
        List<LeafReaderContext> leaves = snapshot.getIndexReader().leaves();
        for (int i = from; i < to; i++) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(hits[i].doc, leaves));
            IndexedEntity entity = entityAt(leaf, hits[i].doc - leaf.docBase, fields);
            receiver.receive(new EntityPage.Item(entity, cursorOf((FieldDoc) hits[i])));
        }
    }

    /// Large pages are read once and take no memory.
    private IndexedEntity entityAt(LeafReaderContext leaf, int doc, StoredFields fields) throws IOException {
        return query.size() <= LARGEST_KEPT_PAGE
                ? snapshot.entityAt(leaf, doc, fields)
                : IndexedEntity.of(fields.document(leaf.docBase + doc));
    }

    private ScoreDoc[] search(@Nullable FieldDoc after, int size) throws IOException {
        int most = Math.clamp(size, 1, Math.max(1, snapshot.getIndexReader().maxDoc()));
        TopFieldCollectorManager collectors = new TopFieldCollectorManager(sort, most, after, COUNT_HITS_UP_TO);
        return snapshot.search(condition, collectors).scoreDocs;
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

    private Cursor cursorOf(LeafWalk next) {
        BytesRef value = next.value();
        List<@Nullable String> values = new ArrayList<>();
        if (!query.order().fields().isEmpty()) {
            values.add(value == null ? null : value.utf8ToString());
        }
        return new Cursor(values, next.ref().utf8ToString());
    }

    private static Cursor cursorOf(FieldDoc hit) {
        List<@Nullable String> values = new ArrayList<>();
        for (int i = 0; i < hit.fields.length - 1; i++) {
            values.add(hit.fields[i] == null ? null : ((BytesRef) hit.fields[i]).utf8ToString());
        }
        return new Cursor(values, ((BytesRef) hit.fields[hit.fields.length - 1]).utf8ToString());
    }
}
