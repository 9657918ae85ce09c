package dev.mokuroku.api.graphql.relation;

import dev.mokuroku.index.read.CatalogIndex;
import java.util.stream.IntStream;

/// Counts how often a query reads the index.
final class IndexReads {
    private static final int TRIES = 8;

    private IndexReads() {}

    /// The least of some tries: what runs in the background reads the index as well.
    static long of(CatalogIndex index, Runnable query) {
        return IntStream.range(0, TRIES)
                .mapToLong(_ -> {
                    long before = index.reads();
                    query.run();
                    return index.reads() - before;
                })
                .min()
                .orElseThrow();
    }
}
