package dev.mokuroku.index;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/// The documents of one segment by the values of a field, and among equals by ref, which is how the
/// segment itself is sorted. Those without a value come last. It holds as long as the segment does,
/// deleted documents included.
///
/// @param docs the document at each place of the order
/// @param starts the first place of each ordinal, of the documents without a value, and the end
record LeafOrder(int[] docs, int[] starts) {
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

    int values() {
        return starts.length - 2;
    }

    /// The ordinal of the document at a place; [#values] where it has none.
    int ordinalAt(int place) {
        int found = Arrays.binarySearch(starts, place);
        int ordinal = found < 0 ? -found - 2 : found;
        while (starts[ordinal + 1] <= place) { // nothing stands where this one starts
            ordinal++;
        }
        return ordinal;
    }

    /// The places of what matches. Without branches, because a condition may be asked for only once.
    FixedBitSet placesOf(FixedBitSet matches) {
        long[] matching = matches.getBits();
        long[] places = new long[FixedBitSet.bits2words(docs.length)];
        for (int place = 0; place < docs.length; place++) {
            int doc = docs[place];
            long bit = matching[doc / Long.SIZE] >>> doc & 1;
            places[place / Long.SIZE] |= bit << place;
        }
        return new FixedBitSet(places, docs.length);
    }
}
