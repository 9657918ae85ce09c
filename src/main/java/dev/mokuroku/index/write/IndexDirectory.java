package dev.mokuroku.index.write;

import dev.mokuroku.catalog.feed.FeedPosition;
import dev.mokuroku.index.IndexFields;
import dev.mokuroku.index.OpenedIndex;
import dev.mokuroku.index.read.Searchers;
import dev.mokuroku.index.read.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NRTCachingDirectory;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The Lucene files on disk, with the sequence of the last indexed change. Any thread may write documents;
/// one at a time publishes, commits and reopens.
public final class IndexDirectory implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(IndexDirectory.class);

    /// A single write makes a small segment, which a merge usually replaces before the next commit: segments up
    /// to this size stay in memory until then.
    private static final double MAX_CACHED_SEGMENT_MEGABYTES = 1;

    private static final double MAX_CACHE_MEGABYTES = 8;

    private final OpenedIndex.Files files;
    private final String catalogId;
    private final Searchers searchers;
    private volatile OpenedIndex opened;
    /// What the writer holds the feed up to. It is behind [#published] after [#reopen].
    private FeedPosition written;

    private volatile long published;
    private int generation;
    /// Reads are still those of the index before it was reopened.
    private boolean reopened;

    private static final class SnapshotFactory extends SearcherFactory {
        private final Snapshot.SegmentCaches caches;

        SnapshotFactory(int generation) {
            caches = new Snapshot.SegmentCaches(generation);
        }

        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
            return new Snapshot(reader, caches);
        }
    }

    private IndexDirectory(OpenedIndex.Files files, String catalogId) throws IOException {
        this.files = files;
        this.catalogId = catalogId;
        this.opened = OpenedIndex.open(files, catalogId);
        this.written = opened.held();
        this.published = written.sequence();
        this.searchers = new Searchers(new SearcherManager(opened.writer(), new SnapshotFactory(generation)));
    }

    static IndexDirectory open(Path folder, String catalogId) {
        OpenedIndex.Files files = () -> {
            Files.createDirectories(folder);
            return new NRTCachingDirectory(FSDirectory.open(folder), MAX_CACHED_SEGMENT_MEGABYTES, MAX_CACHE_MEGABYTES);
        };
        try {
            return open(files, catalogId);
        } catch (IOException failure) {
            throw new UncheckedIOException("The index in %s cannot be opened".formatted(folder), failure);
        }
    }

    public static IndexDirectory open(OpenedIndex.Files files, String catalogId) throws IOException {
        return new IndexDirectory(files, catalogId);
    }

    public Searchers searchers() {
        return searchers;
    }

    /// Reads see the feed up to here.
    long sequence() {
        return published;
    }

    /// From here on the feed is to be followed.
    FeedPosition written() {
        return written;
    }

    void put(String ref, Document document) throws IOException {
        writer().updateDocument(new Term(IndexFields.REF, ref), document);
    }

    /// For a document that is known to be new.
    void add(Document document) throws IOException {
        writer().addDocument(document);
    }

    void remove(String ref) throws IOException {
        writer().deleteDocuments(new Term(IndexFields.REF, ref));
    }

    void removeAll() throws IOException {
        writer().deleteAll();
    }

    /// Writes a buffer of documents as a segment. There are as many as threads wrote documents; [#publish] would
    /// write them one after the other.
    void flushBuffer() throws IOException {
        writer().flushNextBuffer();
    }

    private IndexWriter writer() {
        return opened.writer();
    }

    /// Makes what was written readable. It holds the feed up to this position.
    void publish(FeedPosition newSequence) throws IOException {
        if (reopened) {
            searchers.replace(new SearcherManager(writer(), new SnapshotFactory(++generation)));
            reopened = false;
        } else {
            searchers.refresh();
        }
        written = newSequence;
        published = newSequence.sequence();
    }

    /// Makes published documents durable.
    void commit() throws IOException {
        opened.commit(written, catalogId);
    }

    /// After a write that failed: Lucene closes a writer whose disk is full or lost. Opens the files as they were
    /// committed last; reads stay what they were until the next [#publish].
    void reopen() throws IOException {
        try {
            writer().rollback();
        } catch (IOException | AlreadyClosedException failed) {
            LOG.debug("The failed index cannot be closed", failed);
        }
        opened = OpenedIndex.open(files, catalogId);
        written = opened.held();
        reopened = true;
    }

    /// Whether reads are still those of before the last [#reopen].
    boolean isReopened() {
        return reopened;
    }

    long bytes() throws IOException {
        long bytes = 0;
        for (String file : opened.directory().listAll()) {
            bytes += opened.directory().fileLength(file);
        }
        return bytes;
    }

    /// Closes the index in its last committed state.
    void closeWithoutCommit() throws IOException {
        searchers.close();
        writer().rollback();
        opened.directory().close();
    }

    @Override
    public void close() throws IOException {
        commit();
        searchers.close();
        writer().close();
        opened.directory().close();
    }
}
