package dev.mokuroku.index;

import dev.mokuroku.index.search.SearchAnalysis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NRTCachingDirectory;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The Lucene files on disk, with what they hold the change feed up to. Any thread may write documents;
/// one at a time publishes and commits.
final class IndexDirectory implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(IndexDirectory.class);

    private static final String SEQUENCE = "sequence";
    private static final String FORMAT = "format";
    private static final String CATALOG = "catalog";
    /// Enough for a batch of documents; the rest of the memory is the page cache's.
    private static final double BUFFER_MEGABYTES = 32;
    /// A single write makes a segment of a few kilobytes, which a merge takes up before anyone saves it: up
    /// to this size it is no file on the disk meanwhile.
    private static final double LARGEST_KEPT_MEGABYTES = 1;

    private static final double MOST_KEPT_MEGABYTES = 8;

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final String catalogId;
    private volatile long sequence;

    private static final class Snapshots extends SearcherFactory {
        private final Snapshot.Kept kept = new Snapshot.Kept();

        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
            return new Snapshot(reader, kept);
        }
    }

    private IndexDirectory(Directory directory, IndexWriter writer, String catalogId, long sequence)
            throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.catalogId = catalogId;
        this.sequence = sequence;
        this.searchers = new SearcherManager(writer, new Snapshots());
    }

    /// Opens what is there. Files that are broken, of another format or of another catalog are dropped.
    static IndexDirectory open(Path folder, String catalogId) {
        try {
            Files.createDirectories(folder);
            Directory directory =
                    new NRTCachingDirectory(FSDirectory.open(folder), LARGEST_KEPT_MEGABYTES, MOST_KEPT_MEGABYTES);
            try {
                return open(directory, catalogId);
            } catch (IOException | IllegalArgumentException broken) {
                LOG.warnf("The index in %s cannot be read and is built anew: %s", folder, broken);
                for (String file : directory.listAll()) {
                    if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                        directory.deleteFile(file);
                    }
                }
                return open(directory, catalogId);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The index in %s cannot be opened".formatted(folder), failure);
        }
    }

    private static IndexDirectory open(Directory directory, String catalogId) throws IOException {
        Map<String, String> held = new HashMap<>();
        if (DirectoryReader.indexExists(directory)) {
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                held.putAll(reader.getIndexCommit().getUserData());
            }
        }
        boolean usable = IndexFields.FORMAT.equals(held.get(FORMAT)) && catalogId.equals(held.get(CATALOG));
        IndexWriterConfig config = new IndexWriterConfig(SearchAnalysis.beside(new StandardAnalyzer()))
                .setIndexSort(new Sort(new SortField(IndexFields.REF, SortField.Type.STRING)))
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setOpenMode(usable ? IndexWriterConfig.OpenMode.APPEND : IndexWriterConfig.OpenMode.CREATE);
        long sequence = usable ? Long.parseLong(held.getOrDefault(SEQUENCE, "0")) : 0;
        return new IndexDirectory(directory, new IndexWriter(directory, config), catalogId, sequence);
    }

    SearcherManager searchers() {
        return searchers;
    }

    long sequence() {
        return sequence;
    }

    void put(String ref, Document document) throws IOException {
        writer.updateDocument(new Term(IndexFields.REF, ref), document);
    }

    /// For a document that is known to be new.
    void add(Document document) throws IOException {
        writer.addDocument(document);
    }

    void remove(String ref) throws IOException {
        writer.deleteDocuments(new Term(IndexFields.REF, ref));
    }

    void removeAll() throws IOException {
        writer.deleteAll();
    }

    /// Writes a buffer of documents as a segment. There are as many as threads wrote documents; [#publish] would
    /// write them one after the other.
    void flushBuffer() throws IOException {
        writer.flushNextBuffer();
    }

    /// Makes what was written readable. It holds the feed up to this sequence.
    void publish(long upTo) throws IOException {
        sequence = upTo;
        searchers.maybeRefreshBlocking();
    }

    /// Makes what was published survive a kill.
    void commit() throws IOException {
        writer.setLiveCommitData(
                Map.of(SEQUENCE, Long.toString(sequence), FORMAT, IndexFields.FORMAT, CATALOG, catalogId)
                        .entrySet());
        writer.commit();
    }

    long bytes() throws IOException {
        long bytes = 0;
        for (String file : directory.listAll()) {
            bytes += directory.fileLength(file);
        }
        return bytes;
    }

    /// Closes it as it was committed last.
    void abandon() throws IOException {
        searchers.close();
        writer.rollback();
        directory.close();
    }

    @Override
    public void close() throws IOException {
        commit();
        searchers.close();
        writer.close();
        directory.close();
    }
}
