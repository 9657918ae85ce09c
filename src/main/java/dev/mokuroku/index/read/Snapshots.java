package dev.mokuroku.index.read;

import dev.mokuroku.error.CatalogException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.LongAdder;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/// Acquires and releases snapshots.
///
/// @param calls number of reads
public record Snapshots(Searchers searchers, LongAdder calls) {
    public Snapshots(Searchers searchers) {
        this(searchers, new LongAdder());
    }

    public interface Read<T extends @Nullable Object> {
        T run(Snapshot snapshot) throws IOException;
    }

    public <T extends @Nullable Object> T with(Read<T> read) {
        calls.increment();
        try {
            Snapshot snapshot = searchers.acquire();
            try {
                return read.run(snapshot);
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
