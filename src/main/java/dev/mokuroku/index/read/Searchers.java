package dev.mokuroku.index.read;

import java.io.IOException;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;

/// Lends snapshots of what is readable. When the index is opened anew, reads stay with the last snapshot of the
/// old one until the new one holds as much. Any thread may call.
public final class Searchers implements AutoCloseable {
    private volatile SearcherManager current;

    public Searchers(SearcherManager first) {
        this.current = first;
    }

    /// To be followed by [#release].
    public Snapshot acquire() throws IOException {
        while (true) {
            SearcherManager manager = current;
            try {
                return (Snapshot) manager.acquire();
            } catch (AlreadyClosedException closed) {
                if (manager == current) {
                    throw closed;
                }
            }
        }
    }

    /// The snapshot may be one of an index that was replaced meanwhile.
    public static void release(Snapshot snapshot) throws IOException {
        snapshot.getIndexReader().decRef();
    }

    public void refresh() throws IOException {
        current.maybeRefreshBlocking();
    }

    /// Files of the old index stay until the last read of it ends.
    public void replace(SearcherManager next) throws IOException {
        SearcherManager old = current;
        current = next;
        old.close();
    }

    @Override
    public void close() throws IOException {
        current.close();
    }
}
