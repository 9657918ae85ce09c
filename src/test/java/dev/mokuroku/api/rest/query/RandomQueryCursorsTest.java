package dev.mokuroku.api.rest.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.http.Base64Json;
import dev.mokuroku.index.Cursor;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.random.RandomCatalog;
import dev.mokuroku.random.RandomFilters;
import dev.mokuroku.random.RandomTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Backstage's cursors carry the whole query, and clients decode, change and make them.
class RandomQueryCursorsTest {
    private static final List<String> PARTS = List.of(
            "orderFields",
            "isPrevious",
            "query",
            "fullTextFilter",
            "orderFieldValues",
            "firstSortFieldValues",
            "totalItems");

    @ParameterizedTest
    @ValueSource(longs = {801, 802})
    void cursorDecodesToItsQueryAndPosition(long seed) {
        Random random = new Random(seed);
        RandomFilters filters = filters(random);
        for (int i = 0; i < 500; i++) {
            QueryCursor cursor = cursor(random, filters);
            assertThat(QueryCursor.decode(cursor.encode())).as("seed %d", seed).isEqualTo(cursor);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {811, 812, 813})
    void changedCursorIsDecodedOrRefused(long seed) {
        Random random = new Random(seed);
        RandomFilters filters = filters(random);
        int refused = 0;
        for (int i = 0; i < 2_000; i++) {
            ObjectNode json = (ObjectNode)
                    Base64Json.decode(cursor(random, filters).encode()).orElseThrow();
            String part = PARTS.get(random.nextInt(PARTS.size()));
            if (random.nextInt(4) == 0) {
                json.remove(part);
            } else {
                json.set(part, junk(random, 2));
            }
            try {
                QueryCursor decoded = QueryCursor.decode(Base64Json.encode(json));
                assertThat(QueryCursor.decode(decoded.encode()).position()).isEqualTo(decoded.position());
            } catch (CatalogException invalid) {
                assertThat(invalid.code()).as("seed %d, %s", seed, json).isEqualTo(ErrorCode.INVALID_INPUT);
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(500);
    }

    @ParameterizedTest
    @ValueSource(longs = {821})
    void textThatIsNoCursorIsRefused(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 1_000; i++) {
            String text = RandomTexts.any(random, 12);
            try {
                QueryCursor.decode(text);
            } catch (CatalogException invalid) {
                assertThat(invalid).as("seed %d, %s", seed, text).hasMessageStartingWith("Malformed cursor: ");
            }
        }
    }

    private static QueryCursor cursor(Random random, RandomFilters filters) {
        EntityFilter filter = filters.ofPredicates(2);
        EntitiesQuery.Order order =
                random.nextBoolean() ? null : new EntitiesQuery.Order(filters.anyKey(), random.nextBoolean());
        List<String> fields = random.nextBoolean() ? null : List.of(filters.anyKey(), filters.anyKey());
        EntitiesQuery query = new EntitiesQuery(filter, order, RandomTexts.any(random, 4), fields);
        return new QueryCursor(
                query,
                random.nextBoolean(),
                position(random, order),
                random.nextBoolean() ? null : position(random, order),
                random.nextLong(1_000_000));
    }

    private static Cursor position(Random random, EntitiesQuery.Order order) {
        List<@Nullable String> values = new ArrayList<>();
        if (order != null) {
            values.add(random.nextInt(3) == 0 ? null : RandomTexts.any(random, 3));
        }
        return new Cursor(values, "component:default/c" + random.nextInt(100));
    }

    private static JsonNode junk(Random random, int depth) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        return switch (random.nextInt(depth == 0 ? 4 : 6)) {
            case 0 -> json.nullNode();
            case 1 -> json.numberNode(random.nextLong());
            case 2 -> json.booleanNode(random.nextBoolean());
            case 3 -> json.textNode(random.nextBoolean() ? "a:b/c" : RandomTexts.any(random, 3));
            case 4 -> {
                var list = json.arrayNode();
                for (int i = random.nextInt(3); i > 0; i--) {
                    list.add(junk(random, depth - 1));
                }
                yield list;
            }
            default -> {
                ObjectNode object = json.objectNode();
                for (int i = random.nextInt(3); i > 0; i--) {
                    object.set(
                            List.of("a", "0", "field", "order", "$not").get(random.nextInt(5)),
                            junk(random, depth - 1));
                }
                yield object;
            }
        };
    }

    private static RandomFilters filters(Random random) {
        RandomCatalog catalog = new RandomCatalog(random, 3);
        for (int i = 0; i < 20; i++) {
            catalog.putAny();
        }
        return new RandomFilters(random, catalog);
    }
}
