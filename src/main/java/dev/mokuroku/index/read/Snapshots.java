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
/// @param internalPrefix internal fields that begin so may be named; empty for none
/// @param calls number of reads
public record Snapshots(Searchers searchers, VisibleEntities visible, String internalPrefix, LongAdder calls) {
    public Snapshots(Searchers searchers, VisibleEntities visible) {
        this(searchers, visible, "", new LongAdder());
    }

    Snapshots limitedTo(VisibleEntities other) {
        return new Snapshots(searchers, other, internalPrefix, calls);
    }

    Snapshots allowing(String prefix) {
        return new Snapshots(searchers, visible, prefix, calls);
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
                return read.run(snapshot.view(filter, internalPrefix));
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
