package dev.mokuroku.index.read;

import dev.mokuroku.index.IndexFields;
import dev.mokuroku.index.IndexedEntity;
import java.io.IOException;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.apache.lucene.codecs.StoredFieldsReader;
import org.apache.lucene.document.DocumentStoredFieldVisitor;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/// Every entity of a snapshot that matches, in the order of refs, in constant memory: segments are
/// sorted by ref, so their stored fields are read from front to back.
final class EntityStream {
    private EntityStream() {}

    static void read(Snapshot snapshot, Query condition, CatalogIndex.Receiver receiver) throws IOException {
        Weight weight = snapshot.createWeight(snapshot.rewrite(condition), ScoreMode.COMPLETE_NO_SCORES, 1);
        PriorityQueue<Segment> segments = new PriorityQueue<>(Comparator.comparing(segment -> segment.ref));
        for (LeafReaderContext leaf : snapshot.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                add(segments, new Segment(leaf.reader(), scorer.iterator()));
            }
        }
        while (!segments.isEmpty()) {
            Segment first = segments.remove();
            receiver.receive(snapshot.shown(first.entity()));
            add(segments, first);
        }
    }

    private static void add(PriorityQueue<Segment> segments, Segment segment) throws IOException {
        if (segment.advance()) {
            segments.add(segment);
        }
    }

    /// The rest of one segment.
    private static final class Segment {
        private final Bits live;
        private final DocIdSetIterator matches;
        private final SortedDocValues refs;
        private final StoredFieldsReader stored;
        private BytesRef ref = new BytesRef();

        Segment(LeafReader reader, DocIdSetIterator matches) throws IOException {
            Bits deletions = reader.getLiveDocs();
            this.live = deletions == null ? new Bits.MatchAllBits(reader.maxDoc()) : deletions;
            this.matches = matches;
            this.refs = DocValues.getSorted(reader, IndexFields.REF);
            // keeps the block that was read last
            this.stored = ((CodecReader) FilterLeafReader.unwrap(reader))
                    .getFieldsReader()
                    .getMergeInstance();
        }

        boolean advance() throws IOException {
            int doc = matches.nextDoc();
            while (doc != DocIdSetIterator.NO_MORE_DOCS && !live.get(doc)) {
                doc = matches.nextDoc();
            }
            if (doc == DocIdSetIterator.NO_MORE_DOCS) {
                return false;
            }
            refs.advanceExact(doc);
            ref = BytesRef.deepCopyOf(refs.lookupOrd(refs.ordValue()));
            return true;
        }

        IndexedEntity entity() throws IOException {
            DocumentStoredFieldVisitor visitor = new DocumentStoredFieldVisitor();
            stored.document(matches.docID(), visitor);
            return IndexedEntity.of(visitor.getDocument());
        }
    }
}
