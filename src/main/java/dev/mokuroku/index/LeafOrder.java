package dev.mokuroku.index;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/// The documents of one segment by the values of a field, and among equals by ref, which is how the
/// segment itself is sorted. It holds as long as the segment does, deleted documents included.
///
/// @param valued documents in the order of their values
/// @param starts where in `valued` those of each ordinal start, and the end
/// @param rest documents without a value
record LeafOrder(int[] valued, int[] starts, int[] rest) {
    /// @param field of doc values
    static LeafOrder of(LeafReader reader, String field) throws IOException {
        SortedDocValues values = DocValues.getSorted(reader, field);
        int[] ordinals = new int[reader.maxDoc()];
        int[] starts = new int[values.getValueCount() + 1];
        Arrays.fill(ordinals, -1);
        int count = 0;
        for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
            ordinals[doc] = values.ordValue();
            starts[ordinals[doc] + 1]++;
            count++;
        }
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        int[] next = starts.clone();
        int[] valued = new int[count];
        int[] rest = new int[ordinals.length - count];
        int missing = 0;
        for (int doc = 0; doc < ordinals.length; doc++) {
            if (ordinals[doc] < 0) {
                rest[missing++] = doc;
            } else {
                valued[next[ordinals[doc]]++] = doc;
            }
        }
        return new LeafOrder(valued, starts, rest);
    }

    int values() {
        return starts.length - 1;
    }
}
