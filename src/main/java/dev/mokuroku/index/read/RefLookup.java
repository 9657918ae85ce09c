package dev.mokuroku.index.read;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.IndexFields;
import dev.mokuroku.index.IndexedEntity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Finds entities of one snapshot by ref and caches the results. Not thread-safe.
final class RefLookup {
    /// The document of an entity.
    ///
    /// @param doc within the segment
    record DocAddress(LeafReaderContext leaf, int doc) {}

    private record Segment(
            LeafReaderContext leaf,
            TermsEnum refs,
            @Nullable Bits live) {}

    private final Snapshot snapshot;
    private final StoredFields stored;
    private final Map<EntityRef, IndexedEntity> entities = new HashMap<>();
    private @Nullable List<Segment> segments;

    RefLookup(Snapshot snapshot) throws IOException {
        this.snapshot = snapshot;
        this.stored = snapshot.storedFields();
    }

    /// Null if the entity does not exist.
    @Nullable
    DocAddress address(EntityRef ref) throws IOException {
        DocAddress address = snapshot.addressOf(ref);
        if (address == null) {
            address = seek(new BytesRef(ref.toString()));
            if (address != null) {
                snapshot.rememberAddress(ref, address);
            }
        }
        return address;
    }

    /// @param ref in lower case
    boolean exists(String ref) throws IOException {
        return seek(new BytesRef(ref)) != null;
    }

    @Nullable
    IndexedEntity entity(EntityRef ref) throws IOException {
        IndexedEntity entity = entities.get(ref);
        DocAddress address = entity == null ? address(ref) : null;
        if (address != null) {
            entity = snapshot.entityAt(address.leaf(), address.doc(), stored);
            entities.put(ref, entity);
        }
        return entity;
    }

    private @Nullable DocAddress seek(BytesRef ref) throws IOException {
        for (Segment segment : segments()) {
            if (segment.refs().seekExact(ref)) {
                PostingsEnum documents = segment.refs().postings(null, PostingsEnum.NONE);
                for (int doc = documents.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = documents.nextDoc()) {
                    if (segment.live() == null || segment.live().get(doc)) {
                        return new DocAddress(segment.leaf(), doc);
                    }
                }
            }
        }
        return null;
    }

    private List<Segment> segments() throws IOException {
        if (segments == null) {
            segments = new ArrayList<>();
            for (LeafReaderContext leaf : snapshot.getIndexReader().leaves()) {
                LeafReader reader = leaf.reader();
                Terms refs = reader.terms(IndexFields.REF);
                if (refs != null) {
                    segments.add(new Segment(leaf, refs.iterator(), reader.getLiveDocs()));
                }
            }
        }
        return segments;
    }
}
