package dev.mokuroku.index;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Walks what matches of one segment in an order. A run is all documents of one value, in the order of
/// their refs; the last run is those without a value.
final class LeafWalk {
    private final LeafReaderContext leaf;
    private final LeafOrder order;
    private final Bits matches;
    private final boolean descending;
    private final boolean refDescending;
    private final SortedDocValues values;
    private int run;
    private int[] docs = {};
    private int low;
    private int high;
    /// Place in `docs` of the next one.
    private int at;
    private int doc;
    private @Nullable BytesRef value;
    private BytesRef ref = new BytesRef();

    /// @param wanted of one field at most
    /// @param matches false for deleted documents too
    LeafWalk(LeafReaderContext leaf, LeafOrder order, EntityOrder wanted, Bits matches) throws IOException {
        this.leaf = leaf;
        this.order = order;
        this.matches = matches;
        this.descending = wanted.fields().stream().anyMatch(EntityOrder.Field::descending);
        this.refDescending = wanted.refDescending();
        this.values = wanted.fields().isEmpty()
                ? DocValues.emptySorted()
                : DocValues.getSorted(
                        leaf.reader(),
                        IndexFields.order(wanted.fields().getFirst().key()));
        enter(0);
    }

    LeafReaderContext leaf() {
        return leaf;
    }

    int doc() {
        return doc;
    }

    /// Null where the document has none.
    @Nullable
    BytesRef value() {
        return value;
    }

    BytesRef ref() {
        return ref;
    }

    /// The next one will be the first behind this place.
    void startBehind(@Nullable BytesRef placeValue, BytesRef placeRef) throws IOException {
        int ordinal = placeValue == null ? order.values() : values.lookupTerm(placeValue);
        if (ordinal < 0) {
            int greater = -ordinal - 1;
            enter(descending ? order.values() - greater : greater);
            return;
        }
        enter(descending && ordinal < order.values() ? order.values() - 1 - ordinal : ordinal);
        int found = Arrays.binarySearch(docs, low, high, firstDoc(placeRef, !refDescending));
        int place = found < 0 ? -found - 1 : found;
        at = refDescending ? place - 1 : place;
    }

    /// @return whether there is one
    boolean next() throws IOException {
        while (true) {
            while (at >= low && at < high) {
                int candidate = docs[at];
                at += refDescending ? -1 : 1;
                if (matches.get(candidate)) {
                    take(candidate);
                    return true;
                }
            }
            if (run == order.values()) {
                return false;
            }
            enter(run + 1);
        }
    }

    private void enter(int entered) {
        run = entered;
        boolean valued = run < order.values();
        int ordinal = ordinal();
        docs = valued ? order.valued() : order.rest();
        low = valued ? order.starts()[ordinal] : 0;
        high = valued ? order.starts()[ordinal + 1] : docs.length;
        at = refDescending ? high - 1 : low;
    }

    private int ordinal() {
        return descending ? order.values() - 1 - run : run;
    }

    private void take(int candidate) throws IOException {
        doc = candidate;
        value = run < order.values() ? BytesRef.deepCopyOf(values.lookupOrd(ordinal())) : null;
        SortedDocValues refs = DocValues.getSorted(leaf.reader(), IndexFields.REF);
        refs.advanceExact(candidate);
        ref = BytesRef.deepCopyOf(refs.lookupOrd(refs.ordValue()));
    }

    /// The first document whose ref is not before this one, or is behind it.
    private int firstDoc(BytesRef place, boolean behind) throws IOException {
        LeafReader reader = leaf.reader();
        Terms terms = reader.terms(IndexFields.REF);
        TermsEnum refs = terms == null ? TermsEnum.EMPTY : terms.iterator();
        TermsEnum.SeekStatus found = refs.seekCeil(place);
        boolean ended = found == TermsEnum.SeekStatus.END
                || (behind && found == TermsEnum.SeekStatus.FOUND && refs.next() == null);
        if (ended) {
            return reader.maxDoc();
        }
        PostingsEnum postings = refs.postings(null, PostingsEnum.NONE);
        int first = postings.nextDoc();
        return first == DocIdSetIterator.NO_MORE_DOCS ? reader.maxDoc() : first;
    }
}
