package dev.mokuroku.index;

import dev.mokuroku.entity.EntityRef;
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

/// Finds entities of one snapshot by their refs. What was found once is not looked for again. One thread's.
final class RefLookup {
    /// Where an entity stands.
    ///
    /// @param doc within the segment
    record Place(LeafReaderContext leaf, int doc) {}

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

    /// Null where there is no such entity.
    @Nullable
    Place place(EntityRef ref) throws IOException {
        Place known = snapshot.placeOf(ref);
        if (known == null) {
            known = seek(new BytesRef(ref.toString()));
            if (known != null) {
                snapshot.remember(ref, known);
            }
        }
        return known;
    }

    @Nullable
    IndexedEntity entity(EntityRef ref) throws IOException {
        IndexedEntity known = entities.get(ref);
        Place place = known == null ? place(ref) : null;
        if (place != null) {
            known = snapshot.entityAt(place.leaf(), place.doc(), stored);
            entities.put(ref, known);
        }
        return known;
    }

    private @Nullable Place seek(BytesRef ref) throws IOException {
        for (Segment segment : segments()) {
            if (segment.refs().seekExact(ref)) {
                PostingsEnum documents = segment.refs().postings(null, PostingsEnum.NONE);
                for (int doc = documents.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = documents.nextDoc()) {
                    if (segment.live() == null || segment.live().get(doc)) {
                        return new Place(segment.leaf(), doc);
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
