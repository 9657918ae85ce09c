package dev.mokuroku.index.order;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/// The documents of one segment by the values of a field, and among equals by ref, which is how the
/// segment itself is sorted. Documents without a value come last. An order stays valid while the segment exists,
/// deleted documents included.
///
/// @param docs the document at each position of the order
/// @param starts the first position of each ordinal and of the documents without a value, then the end
public record LeafOrder(int[] docs, int[] starts) {
    /// @param field of doc values
    static LeafOrder of(LeafReader reader, String field) throws IOException {
        SortedDocValues values = DocValues.getSorted(reader, field);
        int[] ordinals = new int[reader.maxDoc()];
        Arrays.fill(ordinals, values.getValueCount());
        for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
            ordinals[doc] = values.ordValue();
        }
        int[] starts = new int[values.getValueCount() + 2];
        for (int ordinal : ordinals) {
            starts[ordinal + 1]++;
        }
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        int[] next = starts.clone();
        int[] docs = new int[ordinals.length];
        for (int doc = 0; doc < docs.length; doc++) {
            docs[next[ordinals[doc]]++] = doc;
        }
        return new LeafOrder(docs, starts);
    }

    int valueCount() {
        return starts.length - 2;
    }

    /// The ordinal of the document at a position; [#valueCount] if the document has no value.
    int ordinalAt(int position) {
        int found = Arrays.binarySearch(starts, position);
        int ordinal = found < 0 ? -found - 2 : found;
        while (starts[ordinal + 1] <= position) { // skips ordinals without documents
            ordinal++;
        }
        return ordinal;
    }

    /// The positions of matching documents. Branch-free, because a condition may be used only once.
    FixedBitSet positionsOf(FixedBitSet matches) {
        long[] matching = matches.getBits();
        long[] positions = new long[FixedBitSet.bits2words(docs.length)];
        for (int position = 0; position < docs.length; position++) {
            int doc = docs[position];
            long bit = matching[doc / Long.SIZE] >>> doc & 1;
            positions[position / Long.SIZE] |= bit << position;
        }
        return new FixedBitSet(positions, docs.length);
    }
}
