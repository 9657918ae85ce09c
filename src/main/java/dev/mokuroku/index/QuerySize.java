package dev.mokuroku.index;

import org.apache.lucene.search.Query;
import org.apache.lucene.util.RamUsageEstimator;

/// How much memory a condition takes, which callers decide: what is remembered by it is weighed with it.
final class QuerySize {
    /// Of a part that does not tell its own, in bytes.
    private static final int USUAL = 256;

    private QuerySize() {}

    /// In bytes, about.
    static int of(Query condition) {
        return (int) Math.min(Integer.MAX_VALUE / 2, RamUsageEstimator.sizeOf(condition, USUAL));
    }
}
