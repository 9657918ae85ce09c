package dev.mokuroku.index.read;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.filter.EntityFilter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.LongAdder;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/// Acquires and releases snapshots.
///
/// @param visible what the caller of a read may see
/// @param calls number of reads
public record Snapshots(Searchers searchers, VisibleEntities visible, LongAdder calls) {
    public Snapshots(Searchers searchers, VisibleEntities visible) {
        this(searchers, visible, new LongAdder());
    }

    Snapshots limitedTo(VisibleEntities other) {
        return new Snapshots(searchers, other, calls);
    }

    public interface Read<T extends @Nullable Object> {
        T run(Snapshot snapshot) throws IOException;
    }

    public <T extends @Nullable Object> T with(Read<T> read) {
        calls.increment();
        EntityFilter filter = visible.filter();
        try {
            Snapshot snapshot = searchers.acquire();
            try {
                return read.run(snapshot.visible(filter));
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
