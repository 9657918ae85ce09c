package dev.mokuroku.index.order;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/// The documents that match a condition, as bit sets per segment.
public record Matches(Weight weight) {
    /// The matching documents that are not deleted.
    public Bits liveBits(LeafReaderContext leaf) throws IOException {
        FixedBitSet found = bitsIncludingDeleted(leaf);
        Bits live = leaf.reader().getLiveDocs();
        return live == null ? found : new LiveMatches(found, live);
    }

    /// As [#liveBits], as a bit set of the caller's own.
    public FixedBitSet copyOfLiveBits(LeafReaderContext leaf) throws IOException {
        FixedBitSet copy = bitsIncludingDeleted(leaf).clone();
        Bits live = leaf.reader().getLiveDocs();
        if (live != null) {
            live.applyMask(copy, 0);
        }
        return copy;
    }

    /// The matching documents, deleted ones included: valid while the segment exists.
    FixedBitSet bitsIncludingDeleted(LeafReaderContext leaf) throws IOException {
        Scorer scorer = weight.scorer(leaf);
        int documents = leaf.reader().maxDoc();
        return scorer == null ? new FixedBitSet(documents) : bits(scorer.iterator(), documents);
    }

    /// Lucene's query cache already holds such a bit set.
    private static FixedBitSet bits(DocIdSetIterator iterator, int documents) throws IOException {
        FixedBitSet cached = BitSetIterator.getFixedBitSetOrNull(iterator);
        if (cached != null) {
            return cached;
        }
        FixedBitSet found = new FixedBitSet(documents);
        found.or(iterator);
        return found;
    }

    private record LiveMatches(FixedBitSet found, Bits live) implements Bits {
        @Override
        public boolean get(int doc) {
            return found.get(doc) && live.get(doc);
        }

        @Override
        public int length() {
            return found.length();
        }
    }
}
