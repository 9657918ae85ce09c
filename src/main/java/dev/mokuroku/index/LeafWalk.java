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
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// Walks what matches of one segment in an order. A run is all documents of one value, in the order of
/// their refs; the last run is those without a value.
final class LeafWalk {
    private final LeafReaderContext leaf;
    private final LeafOrder order;
    private final FixedBitSet places;
    private final @Nullable Bits live;
    private final boolean descending;
    private final boolean refDescending;
    private final SortedDocValues values;
    private @Nullable SortedDocValues refs;
    /// The run is that of this ordinal, and goes over these places.
    private int ordinal;
    private int low;
    private int high;
    private int at;
    private int doc;
    private @Nullable BytesRef value;
    private BytesRef ref = new BytesRef();

    /// @param wanted of one field at most
    /// @param places of what matches, in this order, deleted documents included
    LeafWalk(LeafReaderContext leaf, LeafOrder order, EntityOrder wanted, FixedBitSet places) throws IOException {
        this.leaf = leaf;
        this.order = order;
        this.places = places;
        this.live = leaf.reader().getLiveDocs();
        this.descending = wanted.fields().stream().anyMatch(EntityOrder.Field::descending);
        this.refDescending = wanted.refDescending();
        this.values = wanted.fields().isEmpty()
                ? DocValues.emptySorted()
                : DocValues.getSorted(
                        leaf.reader(),
                        IndexFields.order(wanted.fields().getFirst().key()));
        enter(descending && order.values() > 0 ? order.values() - 1 : 0);
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
        int found = placeValue == null ? order.values() : values.lookupTerm(placeValue);
        if (found < 0) {
            int greater = -found - 1;
            int less = greater == 0 ? order.values() : greater - 1;
            enter(descending ? less : greater);
            return;
        }
        enter(found);
        int place = Arrays.binarySearch(order.docs(), low, high, firstDoc(placeRef, !refDescending));
        int behind = place < 0 ? -place - 1 : place;
        at = refDescending ? behind - 1 : behind;
    }

    /// @return whether there is one
    boolean next() throws IOException {
        do {
            for (int place = nextOfRun(); place >= 0; place = nextOfRun()) {
                at = refDescending ? place - 1 : place + 1;
                int candidate = order.docs()[place];
                if (live == null || live.get(candidate)) {
                    take(candidate);
                    return true;
                }
            }
        } while (enterNext());
        return false;
    }

    /// The next place of what matches in the run, or a negative number.
    private int nextOfRun() {
        if (at < low || at >= high) {
            return -1;
        }
        int place = refDescending ? places.prevSetBit(at) : places.nextSetBit(at, high);
        return place >= low && place < high ? place : -1;
    }

    /// Passes over the runs where nothing matches.
    ///
    /// @return whether there is a run more
    private boolean enterNext() {
        if (ordinal == order.values()) {
            return false;
        }
        int place = descending ? lastBefore(low) : firstFrom(high);
        if (place >= 0) {
            enter(order.ordinalAt(place));
        } else if (descending) {
            enter(order.values());
        }
        return place >= 0 || descending;
    }

    private int lastBefore(int end) {
        return end == 0 ? -1 : places.prevSetBit(end - 1);
    }

    private int firstFrom(int start) {
        int place = start >= places.length() ? DocIdSetIterator.NO_MORE_DOCS : places.nextSetBit(start);
        return place == DocIdSetIterator.NO_MORE_DOCS ? -1 : place;
    }

    private void enter(int entered) {
        ordinal = entered;
        low = order.starts()[ordinal];
        high = order.starts()[ordinal + 1];
        at = refDescending ? high - 1 : low;
    }

    private void take(int candidate) throws IOException {
        doc = candidate;
        value = ordinal < order.values() ? BytesRef.deepCopyOf(values.lookupOrd(ordinal)) : null;
        if (refs == null || refs.docID() > candidate) { // these go forward alone
            refs = DocValues.getSorted(leaf.reader(), IndexFields.REF);
        }
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
