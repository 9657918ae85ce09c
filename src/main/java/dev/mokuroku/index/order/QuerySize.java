package dev.mokuroku.index.order;

import org.apache.lucene.search.Query;
import org.apache.lucene.util.RamUsageEstimator;

/// The memory of a condition, which is user input: cache entries count the size of their key.
public final class QuerySize {
    /// Assumed bytes of a part of unknown size.
    private static final int DEFAULT_PART_BYTES = 256;

    private QuerySize() {}

    /// Approximate size in bytes.
    public static int of(Query condition) {
        return (int) Math.min(Integer.MAX_VALUE / 2, RamUsageEstimator.sizeOf(condition, DEFAULT_PART_BYTES));
    }
}
