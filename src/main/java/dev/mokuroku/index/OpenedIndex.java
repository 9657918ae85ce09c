package dev.mokuroku.index;

import dev.mokuroku.catalog.feed.FeedPosition;
import dev.mokuroku.index.search.SearchAnalysis;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.Directory;
import org.jboss.logging.Logger;

/// The files as they were committed last, opened for writing.
///
/// @param held what they hold the change feed up to
public record OpenedIndex(Directory directory, IndexWriter writer, FeedPosition held) {
    private static final Logger LOG = Logger.getLogger(OpenedIndex.class);

    private static final String SEQUENCE = "sequence";
    private static final String FINGERPRINT = "fingerprint";
    private static final String FORMAT = "format";
    private static final String CATALOG = "catalog";
    /// Enough for a batch of documents; the rest of the memory is the page cache's.
    private static final double BUFFER_MEGABYTES = 32;

    /// Where the files are. Each call opens the folder anew: one that was lost may be another disk's now.
    public interface Files {
        Directory open() throws IOException;
    }

    /// Opens what is there. Files that are broken, of another format or of another catalog are dropped; on any
    /// other failure, such as a full disk, they stay.
    public static OpenedIndex open(Files files, String catalogId) throws IOException {
        Directory directory = files.open();
        try {
            return open(directory, catalogId);
        } catch (CorruptIndexException
                | IndexFormatTooOldException
                | IndexFormatTooNewException
                | EOFException
                | FileNotFoundException
                | NoSuchFileException
                | IllegalArgumentException broken) {
            LOG.warnf("The index in %s cannot be read and is built anew: %s", directory, broken);
            for (String file : directory.listAll()) {
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    directory.deleteFile(file);
                }
            }
            return open(directory, catalogId);
        }
    }

    private static OpenedIndex open(Directory directory, String catalogId) throws IOException {
        Map<String, String> held = new HashMap<>();
        if (DirectoryReader.indexExists(directory)) {
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                held.putAll(reader.getIndexCommit().getUserData());
            }
        }
        boolean usable = IndexFields.FORMAT.equals(held.get(FORMAT)) && catalogId.equals(held.get(CATALOG));
        IndexWriterConfig config = new IndexWriterConfig(SearchAnalysis.withSearchFields(new StandardAnalyzer()))
                .setIndexSort(new Sort(new SortField(IndexFields.REF, SortField.Type.STRING)))
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setOpenMode(usable ? IndexWriterConfig.OpenMode.APPEND : IndexWriterConfig.OpenMode.CREATE);
        return new OpenedIndex(
                directory, new IndexWriter(directory, config), usable ? positionIn(held) : FeedPosition.START);
    }

    private static FeedPosition positionIn(Map<String, String> held) {
        return new FeedPosition(Long.parseLong(held.getOrDefault(SEQUENCE, "0")), held.getOrDefault(FINGERPRINT, ""));
    }

    /// Makes what was published survive a kill.
    public void commit(FeedPosition position, String catalogId) throws IOException {
        writer.setLiveCommitData(Map.of(
                        SEQUENCE,
                        Long.toString(position.sequence()),
                        FINGERPRINT,
                        position.fingerprint(),
                        FORMAT,
                        IndexFields.FORMAT,
                        CATALOG,
                        catalogId)
                .entrySet());
        writer.commit();
    }
}
