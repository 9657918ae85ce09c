package dev.mokuroku.index.read;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.Cursor;
import dev.mokuroku.index.EntityOrder;
import dev.mokuroku.index.EntityPage;
import dev.mokuroku.index.EntityQuery;
import dev.mokuroku.index.IndexFields;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.index.order.LeafWalk;
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

/// Reads one page from one snapshot as a stream. One instance per page.
final class PageReader {
    private static final int MAX_CACHED_PAGE_SIZE = 100;
    /// Sorting one match costs as much as walking over this many documents.
    private static final int SORT_COST_FACTOR = 10;
    /// Disables Lucene's skipping of non-competitive hits, which costs more than it saves for few matches.
    private static final int TOTAL_HITS_THRESHOLD = Integer.MAX_VALUE;
    /// Hits held in memory while a large page is read.
    private static final int BATCH_SIZE = 5_000;

    private final Snapshot snapshot;
    private final EntityQuery query;
    private final Query condition;
    private final Sort sort;

    PageReader(Snapshot snapshot, EntityQuery query) throws IOException {
        snapshot.check(query.order());
        this.snapshot = snapshot;
        this.query = query;
        this.condition = TextQuery.and(snapshot.queryOf(query.filter()), query.text());
        this.sort = sortOf(query.order());
    }

    /// Receives the documents of the page.
    private interface HitReceiver {
        void receive(LeafReaderContext leaf, int doc, Cursor cursor) throws IOException;
    }

    EntityPage.Summary read(EntityPage.Receiver receiver) throws IOException {
        long total = query.counted() ? snapshot.countOf(condition) : 0;
        if (query.size() == 0) {
            return new EntityPage.Summary(total, isAnyAhead());
        }
        StoredFields fields = snapshot.storedFields();
        boolean more = readHits(
                (leaf, doc, cursor) -> receiver.receive(new EntityPage.Item(entityAt(leaf, doc, fields), cursor)));
        return new EntityPage.Summary(total, more);
    }

    List<EntityRef> refs() throws IOException {
        List<EntityRef> refs = new ArrayList<>();
        if (query.size() > 0) {
            boolean _ = readHits((_, _, cursor) -> refs.add(EntityRef.parse(cursor.ref())));
        }
        return refs;
    }

    /// @return whether a further page exists
    private boolean readHits(HitReceiver receiver) throws IOException {
        return isWalkCheaper() ? walk(receiver) : collect(receiver);
    }

    /// Whether an empty page is followed by another one.
    private boolean isAnyAhead() throws IOException {
        if (query.after() == null && query.offset() == 0) {
            return snapshot.countOf(condition) > 0;
        }
        EntityQuery next =
                new EntityQuery(query.filter(), query.text(), query.order(), 1, query.offset(), query.after(), false);
        List<EntityPage.Item> items = new ArrayList<>();
        new PageReader(snapshot, next).read(items::add);
        return !items.isEmpty();
    }

    /// Walking skips documents that do not match; collecting reads and sorts all matches.
    private boolean isWalkCheaper() throws IOException {
        if (query.order().fields().size() > 1) {
            return false;
        }
        long matching = snapshot.countOf(condition);
        double walked = (double) snapshot.getIndexReader().maxDoc() / Math.max(1, matching);
        return walked * ((double) query.offset() + query.size()) < SORT_COST_FACTOR * matching;
    }

    private boolean walk(HitReceiver receiver) throws IOException {
        OrderedWalk walk = OrderedWalk.of(snapshot, condition, query.order(), query.after());
        for (int i = 0; i < query.offset() && walk.peek() != null; i++) {
            walk.advance();
        }
        int remaining = query.size();
        for (LeafWalk next = walk.peek(); next != null && remaining > 0; next = walk.peek()) {
            receiver.receive(next.leaf(), next.doc(), cursorOf(next));
            walk.advance();
            remaining--;
        }
        return walk.peek() != null;
    }

    private boolean collect(HitReceiver receiver) throws IOException {
        Cursor after = query.after();
        FieldDoc position = after == null ? null : fieldDocOf(after);
        int skipped = query.offset();
        int remaining = query.size();
        while (true) {
            int batch = (int) Math.min((long) skipped + remaining, BATCH_SIZE);
            // One extra hit shows whether a next page exists.
            ScoreDoc[] hits = search(position, batch + 1);
            int end = Math.min(hits.length, batch);
            int from = Math.min(skipped, end);
            emit(hits, from, end, receiver);
            skipped -= from;
            remaining -= end - from;
            if (hits.length <= end || remaining == 0) {
                return hits.length > end;
            }
            position = (FieldDoc) hits[end - 1];
        }
    }

    private void emit(ScoreDoc[] hits, int from, int to, HitReceiver receiver) throws IOException {
        List<LeafReaderContext> leaves = snapshot.getIndexReader().leaves();
        for (int i = from; i < to; i++) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(hits[i].doc, leaves));
            receiver.receive(leaf, hits[i].doc - leaf.docBase, cursorOf((FieldDoc) hits[i]));
        }
    }

    /// Entities of large pages bypass the cache.
    private IndexedEntity entityAt(LeafReaderContext leaf, int doc, StoredFields fields) throws IOException {
        return query.size() <= MAX_CACHED_PAGE_SIZE
                ? snapshot.entityAt(leaf, doc, fields)
                : snapshot.shown(IndexedEntity.of(fields.document(leaf.docBase + doc)));
    }

    private ScoreDoc[] search(@Nullable FieldDoc after, int size) throws IOException {
        int limit = Math.clamp(size, 1, Math.max(1, snapshot.getIndexReader().maxDoc()));
        TopFieldCollectorManager collectors = new TopFieldCollectorManager(sort, limit, after, TOTAL_HITS_THRESHOLD);
        return snapshot.search(condition, collectors).scoreDocs;
    }

    private static Sort sortOf(EntityOrder order) {
        List<SortField> fields = new ArrayList<>();
        for (EntityOrder.Field field : order.fields()) {
            // Lucene reverses these with the order: missing values are last in both.
            Object missing = field.descending() ? SortField.STRING_FIRST : SortField.STRING_LAST;
            fields.add(
                    new SortField(IndexFields.order(field.key()), SortField.Type.STRING, field.descending(), missing));
        }
        fields.add(new SortField(IndexFields.REF, SortField.Type.STRING, order.refDescending()));
        return new Sort(fields.toArray(SortField[]::new));
    }

    /// Uses the last document number, so that the cursor's own entity counts as before.
    private FieldDoc fieldDocOf(Cursor cursor) {
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
