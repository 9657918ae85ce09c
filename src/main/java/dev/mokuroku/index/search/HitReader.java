package dev.mokuroku.index.search;

import dev.mokuroku.entity.EntityRef;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.Query;

/// Reads what an answer shows of a hit.
public final class HitReader {
    private final List<LeafReaderContext> leaves;
    private final Highlights highlights;

    /// @param query as it was searched for, rewritten
    public HitReader(List<LeafReaderContext> leaves, Query query, SearchMarks marks) {
        this.leaves = leaves;
        this.highlights = new Highlights(query, marks);
    }

    /// @param docId the number of the document in Lucene
    public SearchHit read(int docId, EntityRef ref) throws IOException {
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(docId, leaves));
        BinaryDocValues documents = DocValues.getBinary(leaf.reader(), SearchField.DOCUMENT);
        if (!documents.advanceExact(docId - leaf.docBase)) {
            throw new IllegalStateException("The index holds no document to show for " + ref);
        }
        SearchDocument document = SearchDocument.of(documents.binaryValue());
        Map<String, String> marked = highlights.of(document);
        return new SearchHit(ref, document, marked);
    }
}
