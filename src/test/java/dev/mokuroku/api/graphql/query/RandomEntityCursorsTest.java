package dev.mokuroku.api.graphql.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.Cursor;
import dev.mokuroku.index.EntityOrder;
import dev.mokuroku.random.RandomTexts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Positions among entities whose sort values hold any text.
class RandomEntityCursorsTest {
    @ParameterizedTest
    @ValueSource(longs = {421, 422})
    void cursorOfAnyValuesDecodesToItself(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            Cursor cursor = cursor(random, random.nextInt(4));
            EntityOrder order = order(cursor.values().size());
            assertThat(EntityCursors.decode(EntityCursors.encode(cursor), order))
                    .as("seed %d", seed)
                    .isEqualTo(cursor);
        }
    }

    /// The order of another query would skip or repeat entities.
    @ParameterizedTest
    @ValueSource(longs = {431})
    void cursorOfAnotherNumberOfFieldsIsRefused(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            int fields = random.nextInt(4);
            String encoded = EntityCursors.encode(cursor(random, fields));
            for (int other = 0; other < 4; other++) {
                assertThat(isAccepted(encoded, other))
                        .as("seed %d, %s", seed, encoded)
                        .isEqualTo(other == fields);
            }
        }
    }

    private static boolean isAccepted(String encoded, int fields) {
        try {
            EntityCursors.decode(encoded, order(fields));
            return true;
        } catch (CatalogException refused) {
            assertThat(refused.field()).isEqualTo("after");
            return false;
        }
    }

    /// Sorting cursors is a total order, and turning the order round turns the list round.
    @ParameterizedTest
    @ValueSource(longs = {441, 442})
    void reversedOrderIsTheListFromItsEndWhereNothingIsMissing(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 100; i++) {
            EntityOrder order = new EntityOrder(
                    List.of(
                            new EntityOrder.Field("a", random.nextBoolean()),
                            new EntityOrder.Field("b", random.nextBoolean())),
                    random.nextBoolean());
            List<Cursor> cursors = new ArrayList<>();
            for (int j = 0; j < 30; j++) {
                cursors.add(new Cursor(
                        List.of("v" + random.nextInt(3), "w" + random.nextInt(3)), "component:default/c" + j));
            }
            Collections.shuffle(cursors, random);
            List<Cursor> sorted =
                    cursors.stream().sorted(order.cursorComparator()).toList();
            List<Cursor> reversed =
                    cursors.stream().sorted(order.reversed().cursorComparator()).toList();
            assertThat(reversed).as("seed %d, %s", seed, order).isEqualTo(sorted.reversed());
        }
    }

    private static Cursor cursor(Random random, int fields) {
        List<@Nullable String> values = new ArrayList<>();
        for (int i = 0; i < fields; i++) {
            values.add(
                    random.nextInt(4) == 0 ? null : RandomTexts.any(random, 4).toLowerCase(Locale.ROOT));
        }
        return new Cursor(values, "component:default/c-" + random.nextInt(1_000));
    }

    private static EntityOrder order(int fields) {
        return new EntityOrder(Collections.nCopies(fields, new EntityOrder.Field("spec.type", false)), false);
    }
}
