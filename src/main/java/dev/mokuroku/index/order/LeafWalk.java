package dev.mokuroku.index.order;

import dev.mokuroku.index.EntityOrder;
import dev.mokuroku.index.IndexFields;
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

/// Walks the matching documents of one segment in an order. A run is the documents of one value, in the order of
/// their refs; the last run is the documents without a value.
public final class LeafWalk {
    private final LeafReaderContext leaf;
    private final LeafOrder order;
    private final FixedBitSet positions;
    private final @Nullable Bits live;
    private final boolean descending;
    private final boolean refDescending;
    private final SortedDocValues values;
    private @Nullable SortedDocValues refs;
    /// The current run: its ordinal and its positions.
    private int ordinal;
    private int runStart;
    private int runEnd;
    private int nextPosition;
    private int doc;
    private @Nullable BytesRef value;
    private BytesRef ref = new BytesRef();

    /// @param entityOrder of one field at most
    /// @param positions positions of matching documents in this order, deleted documents included
    public LeafWalk(LeafReaderContext leaf, LeafOrder order, EntityOrder entityOrder, FixedBitSet positions)
            throws IOException {
        this.leaf = leaf;
        this.order = order;
        this.positions = positions;
        this.live = leaf.reader().getLiveDocs();
        this.descending = entityOrder.fields().stream().anyMatch(EntityOrder.Field::descending);
        this.refDescending = entityOrder.refDescending();
        this.values = entityOrder.fields().isEmpty()
                ? DocValues.emptySorted()
                : DocValues.getSorted(
                        leaf.reader(),
                        IndexFields.order(entityOrder.fields().getFirst().key()));
        enterRun(descending && order.valueCount() > 0 ? order.valueCount() - 1 : 0);
    }

    public LeafReaderContext leaf() {
        return leaf;
    }

    public int doc() {
        return doc;
    }

    /// Null if the document has no value.
    @Nullable
    public BytesRef value() {
        return value;
    }

    public BytesRef ref() {
        return ref;
    }

    /// Moves to the first document after these values.
    public void seekAfter(@Nullable BytesRef afterValue, BytesRef afterRef) throws IOException {
        int found = afterValue == null ? order.valueCount() : values.lookupTerm(afterValue);
        if (found < 0) {
            int greater = -found - 1;
            int less = greater == 0 ? order.valueCount() : greater - 1;
            enterRun(descending ? less : greater);
            return;
        }
        enterRun(found);
        int position = Arrays.binarySearch(order.docs(), runStart, runEnd, firstDocFrom(afterRef, !refDescending));
        int after = position < 0 ? -position - 1 : position;
        nextPosition = refDescending ? after - 1 : after;
    }

    /// @return whether there is a next document
    public boolean next() throws IOException {
        do {
            for (int position = nextPositionInRun(); position >= 0; position = nextPositionInRun()) {
                nextPosition = refDescending ? position - 1 : position + 1;
                int candidate = order.docs()[position];
                if (live == null || live.get(candidate)) {
                    moveTo(candidate);
                    return true;
                }
            }
        } while (enterNextRun());
        return false;
    }

    /// The next matching position of the run, or a negative number.
    private int nextPositionInRun() {
        if (nextPosition < runStart || nextPosition >= runEnd) {
            return -1;
        }
        int position = refDescending ? positions.prevSetBit(nextPosition) : positions.nextSetBit(nextPosition, runEnd);
        return position >= runStart && position < runEnd ? position : -1;
    }

    /// Skips runs without matches.
    ///
    /// @return whether there is another run
    private boolean enterNextRun() {
        if (ordinal == order.valueCount()) {
            return false;
        }
        int position = descending ? lastBefore(runStart) : firstFrom(runEnd);
        if (position >= 0) {
            enterRun(order.ordinalAt(position));
        } else if (descending) {
            enterRun(order.valueCount());
        }
        return position >= 0 || descending;
    }

    private int lastBefore(int end) {
        return end == 0 ? -1 : positions.prevSetBit(end - 1);
    }

    private int firstFrom(int start) {
        int position = start >= positions.length() ? DocIdSetIterator.NO_MORE_DOCS : positions.nextSetBit(start);
        return position == DocIdSetIterator.NO_MORE_DOCS ? -1 : position;
    }

    private void enterRun(int runOrdinal) {
        ordinal = runOrdinal;
        runStart = order.starts()[ordinal];
        runEnd = order.starts()[ordinal + 1];
        nextPosition = refDescending ? runEnd - 1 : runStart;
    }

    private void moveTo(int candidate) throws IOException {
        doc = candidate;
        value = ordinal < order.valueCount() ? BytesRef.deepCopyOf(values.lookupOrd(ordinal)) : null;
        if (refs == null || refs.docID() > candidate) { // doc values only move forward
            refs = DocValues.getSorted(leaf.reader(), IndexFields.REF);
        }
        refs.advanceExact(candidate);
        ref = BytesRef.deepCopyOf(refs.lookupOrd(refs.ordValue()));
    }

    /// The first document whose ref is at or after the target, or strictly after it.
    private int firstDocFrom(BytesRef targetRef, boolean exclusive) throws IOException {
        LeafReader reader = leaf.reader();
        Terms terms = reader.terms(IndexFields.REF);
        TermsEnum refs = terms == null ? TermsEnum.EMPTY : terms.iterator();
        TermsEnum.SeekStatus found = refs.seekCeil(targetRef);
        boolean ended = found == TermsEnum.SeekStatus.END
                || (exclusive && found == TermsEnum.SeekStatus.FOUND && refs.next() == null);
        if (ended) {
            return reader.maxDoc();
        }
        PostingsEnum postings = refs.postings(null, PostingsEnum.NONE);
        int first = postings.nextDoc();
        return first == DocIdSetIterator.NO_MORE_DOCS ? reader.maxDoc() : first;
    }
}
