package dev.mokuroku.index.order;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.lucene.util.FixedBitSet;
import org.junit.jupiter.api.Test;

/// Two values of two documents each, one that nothing has, and a document without a value.
class LeafOrderTest {
    private final LeafOrder order = new LeafOrder(new int[] {1, 4, 0, 3, 2}, new int[] {0, 2, 2, 4, 5});

    @Test
    void findsOrdinalAtEachPosition() {
        assertThat(order.valueCount()).isEqualTo(3);
        assertThat(new int[] {
                    order.ordinalAt(0), order.ordinalAt(1), order.ordinalAt(2), order.ordinalAt(3), order.ordinalAt(4)
                })
                .containsExactly(0, 0, 2, 2, 3);
    }

    @Test
    void findsPositionsOfMatches() {
        FixedBitSet matches = new FixedBitSet(5);
        matches.set(2);
        matches.set(4);
        FixedBitSet places = new FixedBitSet(5);
        places.set(1);
        places.set(4);
        assertThat(order.positionsOf(matches)).isEqualTo(places);
        assertThat(order.positionsOf(new FixedBitSet(5)).cardinality()).isZero();
    }
}
