package dev.mokuroku.index;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/// Which documents match a condition, to be asked one by one.
record Matches(Weight weight) {
    /// False for deleted documents too.
    Bits in(LeafReaderContext leaf) throws IOException {
        FixedBitSet found = everIn(leaf);
        Bits live = leaf.reader().getLiveDocs();
        return live == null ? found : new Both(found, live);
    }

    /// Deleted documents included: it stays right while the segment lives.
    FixedBitSet everIn(LeafReaderContext leaf) throws IOException {
        Scorer scorer = weight.scorer(leaf);
        int documents = leaf.reader().maxDoc();
        return scorer == null ? new FixedBitSet(documents) : bits(scorer.iterator(), documents);
    }

    /// What Lucene keeps of conditions that are asked for again is such a set already.
    private static FixedBitSet bits(DocIdSetIterator iterator, int documents) throws IOException {
        FixedBitSet kept = BitSetIterator.getFixedBitSetOrNull(iterator);
        if (kept != null) {
            return kept;
        }
        FixedBitSet found = new FixedBitSet(documents);
        found.or(iterator);
        return found;
    }

    private record Both(FixedBitSet found, Bits live) implements Bits {
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
