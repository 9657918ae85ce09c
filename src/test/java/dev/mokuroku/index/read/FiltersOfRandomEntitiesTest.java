package dev.mokuroku.index.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.EntityPage;
import dev.mokuroku.index.EntityQuery;
import dev.mokuroku.index.RefsQuery;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.random.RandomFilters;
import dev.mokuroku.random.RandomIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random conditions on random entities in segments with deletions: every read finds what a plain evaluation of the
/// condition finds on the JSON of each entity.
class FiltersOfRandomEntitiesTest {
    private static final int CONDITIONS = 200;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void everyReadFindsWhatTheConditionSays(long seed) throws IOException {
        try (RandomIndex index = new RandomIndex(folder, seed, 8)) {
            RandomFilters filters = new RandomFilters(index.random(), index.catalog());
            int selective = 0;
            for (int i = 0; i < CONDITIONS; i++) {
                EntityFilter filter = filters.any(3);
                List<String> expected = index.matching(filter);
                String about = "seed %d, %s".formatted(seed, filter);
                assertThat(paged(index.reads(), filter)).as(about).isEqualTo(expected);
                assertThat(index.reads().count(filter)).as(about).isEqualTo(expected.size());
                assertThat(streamed(index.reads(), filter)).as(about).isEqualTo(expected);
                selective += !expected.isEmpty()
                                && expected.size() < index.catalog().items().size()
                        ? 1
                        : 0;
            }
            assertThat(selective).as("conditions that match some").isGreaterThan(CONDITIONS / 4);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21})
    void namedEntitiesAreFoundIfTheyExistAndMatch(long seed) throws IOException {
        try (RandomIndex index = new RandomIndex(folder, seed, 8)) {
            RandomFilters filters = new RandomFilters(index.random(), index.catalog());
            for (int i = 0; i < CONDITIONS; i++) {
                EntityFilter filter = filters.any(2);
                List<EntityRef> refs = Stream.generate(index.catalog()::anyRef)
                        .limit(index.random().nextInt(30))
                        .toList();
                List<String> expected = index.matching(filter).stream()
                        .filter(ref -> refs.contains(EntityRef.parse(ref)))
                        .toList();
                String about = "seed %d, %s of %s".formatted(seed, filter, refs);
                Map<EntityRef, ?> found = new TreeMap<>(index.reads().byRefs(refs, filter));
                assertThat(found.keySet().stream().map(EntityRef::toString))
                        .as(about)
                        .containsExactlyElementsOf(expected);
                assertThat(index.reads().matching(refs, filter)).as(about).isEqualTo(found.keySet());
                assertThat(named(index.reads(), refs, filter)).as(about).isEqualTo(expected);
            }
        }
    }

    /// Counts are remembered until the catalog changes.
    @ParameterizedTest
    @ValueSource(longs = {31})
    void everyChangeIsSeenByTheNextRead(long seed) throws IOException {
        try (RandomIndex index = new RandomIndex(folder, seed, 8)) {
            RandomFilters filters = new RandomFilters(index.random(), index.catalog());
            List<EntityFilter> repeated =
                    Stream.generate(() -> filters.any(2)).limit(20).toList();
            for (int step = 0; step < 10; step++) {
                String before = index.reads().version();
                index.change(5);
                assertThat(index.reads().version())
                        .as("the version after a change")
                        .isNotEqualTo(before);
                for (EntityFilter filter : repeated) {
                    String about = "seed %d, step %d, %s".formatted(seed, step, filter);
                    List<String> expected = index.matching(filter);
                    assertThat(index.reads().count(filter)).as(about).isEqualTo(expected.size());
                    assertThat(paged(index.reads(), filter)).as(about).isEqualTo(expected);
                }
            }
        }
    }

    private static List<String> paged(CatalogIndex reads, EntityFilter filter) {
        EntityPage page = reads.page(EntityQuery.of(filter, 1_000));
        assertThat(page.total()).isEqualTo(page.items().size());
        return refs(page);
    }

    private static List<String> named(CatalogIndex reads, List<EntityRef> refs, EntityFilter filter) {
        RefsQuery all = RefsQuery.of(refs, 1_000);
        RefsQuery query = new RefsQuery(all.refs(), filter, all.order(), all.size(), null);
        return refs(reads.pages(List.of(query)).getFirst());
    }

    private static List<String> streamed(CatalogIndex reads, EntityFilter filter) {
        List<String> refs = new ArrayList<>();
        reads.stream(filter, entity -> refs.add(entity.ref().toString()));
        return refs;
    }

    private static List<String> refs(EntityPage page) {
        return page.items().stream().map(item -> item.entity().ref().toString()).toList();
    }
}
