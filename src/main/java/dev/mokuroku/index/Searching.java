package dev.mokuroku.index;

import dev.mokuroku.error.CatalogException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.LongAdder;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/// Lends a snapshot for one call.
///
/// @param calls how many there were
record Searching(Searchers searchers, LongAdder calls) {
    Searching(Searchers searchers) {
        this(searchers, new LongAdder());
    }

    interface Search<T extends @Nullable Object> {
        T run(Snapshot snapshot) throws IOException;
    }

    <T extends @Nullable Object> T with(Search<T> search) {
        calls.increment();
        try {
            Snapshot snapshot = searchers.acquire();
            try {
                return search.run(snapshot);
            } finally {
                Searchers.release(snapshot);
            }
        } catch (IndexSearcher.TooManyClauses tooMany) {
            throw CatalogException.invalidInput("The query has too many conditions");
        } catch (IOException failure) {
            throw new UncheckedIOException("The index cannot be read", failure);
        }
    }
}
