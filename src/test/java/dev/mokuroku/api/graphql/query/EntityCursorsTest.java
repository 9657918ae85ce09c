package dev.mokuroku.api.graphql.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.Cursor;
import dev.mokuroku.index.EntityOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EntityCursorsTest {
    private static final EntityOrder ORDER = EntityOrder.by("spec.type", false);

    @Test
    void distinguishesAnEmptyValueFromNone() {
        for (String value : Arrays.asList(null, "", "=", "service", "日本")) {
            Cursor cursor = new Cursor(Arrays.asList(value), "component:default/a");
            assertThat(EntityCursors.decode(EntityCursors.encode(cursor), ORDER))
                    .isEqualTo(cursor);
        }
    }

    @Test
    void writesTheFormThatClientsHold() {
        Cursor cursor = new Cursor(List.of("service"), "component:default/a");
        assertThat(EntityCursors.encode(cursor)).isEqualTo("Y29tcG9uZW50OmRlZmF1bHQvYQA9c2VydmljZQ");
    }

    @Test
    void rejectsCursorsOfAnotherOrder() {
        String encoded = EntityCursors.encode(new Cursor(List.of("a", "b"), "component:default/a"));
        assertThatThrownBy(() -> EntityCursors.decode(encoded, ORDER))
                .isInstanceOf(CatalogException.class)
                .hasMessageContaining("is not a cursor of this list");
    }

    @Test
    void rejectsWhatItHasNotWritten() {
        String encoded = EntityCursors.encode(new Cursor(List.of("service"), "component:default/a"));
        Random random = new Random(7);
        for (int i = 0; i < 1_000; i++) {
            StringBuilder changed = new StringBuilder(encoded);
            changed.setCharAt(random.nextInt(encoded.length()), (char) ('!' + random.nextInt(90)));
            try {
                Cursor cursor = EntityCursors.decode(changed.toString(), ORDER);
                assertThat(EntityCursors.decode(EntityCursors.encode(cursor), ORDER))
                        .isEqualTo(cursor);
            } catch (CatalogException expected) {
                assertThat(expected).hasMessageContaining("is not a cursor of this list");
            }
        }
    }
}
