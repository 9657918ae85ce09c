package dev.mokuroku.index;

import dev.mokuroku.catalog.StoredEntities;
import dev.mokuroku.catalog.StoredEntity;
import dev.mokuroku.entity.EntityRef;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/// Reads the whole catalog and looks each entity up in the index.
final class IndexComparison {
    private static final int BATCH = 1_000;

    private final Searching searching;
    private final StoredEntities entities;
    private final Runnable afterBatch;
    private final Set<EntityRef> different = new TreeSet<>();
    private long count;

    IndexComparison(Searchers searchers, StoredEntities entities, Runnable afterBatch) {
        this.searching = new Searching(searchers);
        this.entities = entities;
        this.afterBatch = afterBatch;
    }

    IndexVerification compare() {
        Set<String> surplus = searching.with(IndexComparison::indexed);
        entities.readAll(
                BATCH,
                batch -> searching.with(searcher -> {
                    for (StoredEntity entity : batch) {
                        count++;
                        surplus.remove(entity.ref().toString());
                        if (!holds(searcher, entity)) {
                            different.add(entity.ref());
                        }
                    }
                    afterBatch.run();
                    return count;
                }));
        surplus.forEach(ref -> different.add(EntityRef.parse(ref)));
        return new IndexVerification(count, List.copyOf(different));
    }

    private static boolean holds(IndexSearcher searcher, StoredEntity entity) throws IOException {
        TopDocs found = searcher.search(
                new TermQuery(new Term(IndexFields.REF, entity.ref().toString())), 2);
        if (found.scoreDocs.length != 1) {
            return false;
        }
        StoredFields fields = searcher.storedFields();
        Document document = fields.document(found.scoreDocs[0].doc);
        byte[] expected = FinalEntity.of(entity).json();
        return document.getBinaryValue(IndexFields.JSON).bytesEquals(new BytesRef(expected));
    }

    private static Set<String> indexed(IndexSearcher searcher) throws IOException {
        Set<String> refs = new HashSet<>();
        for (LeafReaderContext context : searcher.getIndexReader().leaves()) {
            LeafReader leaf = context.reader();
            Bits live = leaf.getLiveDocs();
            SortedDocValues values = leaf.getSortedDocValues(IndexFields.REF);
            while (values != null && values.nextDoc() != SortedDocValues.NO_MORE_DOCS) {
                if (live == null || live.get(values.docID())) {
                    refs.add(values.lookupOrd(values.ordValue()).utf8ToString());
                }
            }
        }
        return refs;
    }
}
