package dev.mokuroku.api.rest.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mokuroku.api.rest.entity.Projection;
import dev.mokuroku.index.EntityOrder;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.random.PlainOrder;
import dev.mokuroku.random.RandomFilters;
import dev.mokuroku.random.RandomIndex;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A table of a Backstage frontend: forward by `nextCursor` to the end, back by `prevCursor` to the beginning.
class RandomQueryWalksTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final List<String> FIELDS =
            List.of("metadata.name", "spec.type", "kind", "spec.weight", "spec.nothing");

    @TempDir
    Path folder;

    private record Page(List<String> refs, long total, String next, String previous) {}

    @ParameterizedTest
    @ValueSource(longs = {1201, 1202})
    void forwardIsTheListOnceAndBackwardTheSamePages(long seed) throws IOException {
        try (RandomIndex index = new RandomIndex(folder, seed, 6)) {
            RandomFilters filters = new RandomFilters(index.random(), index.catalog());
            int pages = 0;
            for (int i = 0; i < 40; i++) {
                EntitiesQuery query = new EntitiesQuery(
                        i % 3 == 0 ? EntityFilter.EVERYTHING : filters.ofPredicates(1), order(index), "", null);
                int limit = 3 + index.random().nextInt(20);
                String about = "seed %d, %s in pages of %d".formatted(seed, query, limit);
                List<Page> forward = forward(index, query, limit);
                List<String> refs =
                        forward.stream().flatMap(page -> page.refs().stream()).toList();
                List<String> expected = expected(index, query);
                assertThat(refs).as(about).isEqualTo(expected);
                assertThat(forward).as(about).allMatch(page -> page.total() == expected.size());
                assertThat(forward.getFirst().previous()).as(about).isEmpty();
                assertBackward(index, forward, limit, about);
                pages += forward.size();
            }
            assertThat(pages).as("pages").isGreaterThan(100);
        }
    }

    /// A client may ask for any part at once; the pages after it follow.
    @ParameterizedTest
    @ValueSource(longs = {1211})
    void offsetStartsInTheMiddle(long seed) throws IOException {
        try (RandomIndex index = new RandomIndex(folder, seed, 6)) {
            for (int i = 0; i < 30; i++) {
                EntitiesQuery query = new EntitiesQuery(EntityFilter.EVERYTHING, order(index), "", null);
                List<String> all = expected(index, query);
                int offset = index.random().nextInt(all.size() + 3);
                Page page = read(index, QueryPage.first(query, 10, offset, true));
                List<String> rest = new ArrayList<>(page.refs());
                while (!page.next().isEmpty()) {
                    page = read(index, QueryPage.at(QueryCursor.decode(page.next()), 10));
                    rest.addAll(page.refs());
                }
                assertThat(rest)
                        .as("seed %d, %s from %d", seed, query, offset)
                        .isEqualTo(all.subList(Math.min(offset, all.size()), all.size()));
            }
        }
    }

    private static List<Page> forward(RandomIndex index, EntitiesQuery query, int limit) throws IOException {
        List<Page> pages = new ArrayList<>();
        pages.add(read(index, QueryPage.first(query, limit, null, true)));
        while (!pages.getLast().next().isEmpty()) {
            pages.add(
                    read(index, QueryPage.at(QueryCursor.decode(pages.getLast().next()), limit)));
        }
        return pages;
    }

    private static void assertBackward(RandomIndex index, List<Page> forward, int limit, String about)
            throws IOException {
        Page page = forward.getLast();
        for (int at = forward.size() - 2; at >= 0; at--) {
            page = read(index, QueryPage.at(QueryCursor.decode(page.previous()), limit));
            assertThat(page.refs())
                    .as("%s, back at %d", about, at)
                    .isEqualTo(forward.get(at).refs());
            assertThat(page.total()).isEqualTo(forward.get(at).total());
            Page again = read(index, QueryPage.at(QueryCursor.decode(page.next()), limit));
            assertThat(again.refs())
                    .as("%s, forward again", about)
                    .isEqualTo(forward.get(at + 1).refs());
        }
        assertThat(page.previous()).as("%s, at the beginning", about).isEmpty();
    }

    private static EntitiesQuery.Order order(RandomIndex index) {
        return index.random().nextInt(4) == 0
                ? null
                : new EntitiesQuery.Order(
                        FIELDS.get(index.random().nextInt(FIELDS.size())),
                        index.random().nextBoolean());
    }

    /// As in Backstage, an order leaves out the entities that lack its field.
    private static List<String> expected(RandomIndex index, EntitiesQuery query) {
        EntitiesQuery.Order order = query.order();
        if (order == null) {
            return index.matching(query.filter());
        }
        EntityOrder plain =
                new EntityOrder(List.of(new EntityOrder.Field(order.field(), order.descending())), order.descending());
        return index.ordered(
                EntityFilter.allOf(query.filter(), new EntityFilter.HasSortValue(order.field())), PlainOrder.of(plain));
    }

    private static Page read(RandomIndex index, QueryPage page) throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        new QueryResponse(index.reads(), page, Projection.parse(List.of("kind,metadata.name,metadata.namespace")))
                .write(output);
        JsonNode json = MAPPER.readTree(output.toByteArray());
        List<String> refs = StreamSupport.stream(json.path("items").spliterator(), false)
                .map(item -> "%s:%s/%s"
                        .formatted(
                                item.path("kind").asText(),
                                item.at("/metadata/namespace").asText(),
                                item.at("/metadata/name").asText())
                        .toLowerCase(Locale.ROOT))
                .toList();
        return new Page(
                refs,
                json.path("totalItems").asLong(),
                json.at("/pageInfo/nextCursor").asText(),
                json.at("/pageInfo/prevCursor").asText());
    }
}
