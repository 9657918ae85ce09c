package dev.mokuroku.index.write;

import dev.mokuroku.catalog.feed.StoredEntities;
import dev.mokuroku.catalog.feed.StoredEntity;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.EntityDocument;
import dev.mokuroku.index.FinalEntity;
import dev.mokuroku.index.IndexFields;
import dev.mokuroku.index.read.Searchers;
import dev.mokuroku.index.read.Snapshots;
import dev.mokuroku.index.read.VisibleEntities;
import dev.mokuroku.index.term.ContributedTerms;
import dev.mokuroku.index.term.EntityTerm;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
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
import org.jspecify.annotations.Nullable;

/// Reads the whole catalog and looks each entity up in the index.
final class IndexComparison {
    private static final int BATCH_SIZE = 1_000;

    private final Snapshots snapshots;
    private final StoredEntities entities;
    private final ContributedTerms terms;
    private final Runnable afterBatch;
    private final Set<EntityRef> differing = new TreeSet<>();
    private long count;

    IndexComparison(Searchers searchers, StoredEntities entities, ContributedTerms terms, Runnable afterBatch) {
        this.snapshots = new Snapshots(searchers, VisibleEntities.ALL);
        this.entities = entities;
        this.terms = terms;
        this.afterBatch = afterBatch;
    }

    IndexVerification compare() {
        Set<String> surplus = snapshots.with(IndexComparison::indexedRefs);
        entities.readAll(
                BATCH_SIZE,
                batch -> snapshots.with(searcher -> {
                    Map<EntityRef, SortedSet<EntityTerm>> added =
                            terms.of(batch.stream().map(StoredEntity::ref).toList());
                    for (StoredEntity entity : batch) {
                        count++;
                        surplus.remove(entity.ref().toString());
                        if (!isUpToDate(searcher, entity, added.get(entity.ref()))) {
                            differing.add(entity.ref());
                        }
                    }
                    afterBatch.run();
                    return count;
                }));
        surplus.forEach(ref -> differing.add(EntityRef.parse(ref)));
        return new IndexVerification(count, List.copyOf(differing));
    }

    private static boolean isUpToDate(
            IndexSearcher searcher, StoredEntity entity, @Nullable SortedSet<EntityTerm> terms) throws IOException {
        TopDocs found = searcher.search(
                new TermQuery(new Term(IndexFields.REF, entity.ref().toString())), 2);
        if (found.scoreDocs.length != 1) {
            return false;
        }
        StoredFields fields = searcher.storedFields();
        Document document = fields.document(found.scoreDocs[0].doc);
        byte[] expected = FinalEntity.of(entity).json();
        return document.getBinaryValue(IndexFields.JSON).bytesEquals(new BytesRef(expected))
                && Objects.equals(
                        document.get(IndexFields.CONTRIBUTED), terms == null ? null : EntityDocument.digestOf(terms));
    }

    private static Set<String> indexedRefs(IndexSearcher searcher) throws IOException {
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
