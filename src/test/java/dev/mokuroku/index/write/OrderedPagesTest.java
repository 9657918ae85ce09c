package dev.mokuroku.index.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.index.Cursor;
import dev.mokuroku.index.EntityOrder;
import dev.mokuroku.index.EntityPage;
import dev.mokuroku.index.EntityQuery;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.index.term.ContributedTerms;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Pages of a catalog that was written in many small steps, held against a list that Java sorts.
class OrderedPagesTest {
    private static final String FIELD = "spec.type";

    private final FakeCatalog catalog = new FakeCatalog();
    /// The type of each, `""` where it has none.
    private final Map<String, String> types = new TreeMap<>();
    private final Random random = new Random(4);

    @TempDir
    Path folder;

    private IndexFollower follower;
    private CatalogIndex reads;

    @BeforeEach
    void fill() {
        IndexDirectory directory = IndexDirectory.open(folder, "1");
        follower = new IndexFollower(directory, catalog, catalog, ContributedTerms.NONE, Clock.systemUTC());
        reads = new CatalogIndex(directory.searchers());
        follower.open();
        for (int step = 0; step < 30; step++) {
            for (int i = 0; i < 40; i++) {
                change();
            }
            follower.catchUp();
        }
    }

    @AfterEach
    void stop() throws IOException {
        follower.close();
    }

    @ParameterizedTest
    @CsvSource({
        "false, false, 1",
        "false, true, 7",
        "true, false, 7",
        "true, true, 50",
        "false, false, 5000",
        "true, false, 200"
    })
    void readsEachPageFromTheEndOfTheOneBefore(boolean descending, boolean refDescending, int size) {
        EntityOrder order = new EntityOrder(List.of(new EntityOrder.Field(FIELD, descending)), refDescending);
        assertThat(walk(EntityQuery.of(EntityFilter.EVERYTHING, size).ordered(order)))
                .isEqualTo(expected(descending, refDescending));
    }

    @ParameterizedTest
    @CsvSource({"false, 3", "true, 3", "false, 1000"})
    void readsByRefs(boolean descending, int size) {
        List<String> refs = new ArrayList<>(types.keySet());
        EntityOrder order = new EntityOrder(List.of(), descending);
        assertThat(walk(EntityQuery.of(EntityFilter.EVERYTHING, size).ordered(order)))
                .isEqualTo(descending ? refs.reversed() : refs);
    }

    @Test
    void readsTheSameOfFewAndOfMany() {
        for (String type : List.of("t1", "rare")) {
            EntityFilter filter = EntityFilter.is(FIELD, type);
            EntityOrder order = EntityOrder.by("metadata.name", true);
            List<String> names = new ArrayList<>(types.keySet());
            names.removeIf(ref -> !types.get(ref).equals(type));
            assertThat(walk(EntityQuery.of(filter, 9).ordered(order))).isEqualTo(names.reversed());
        }
    }

    @ParameterizedTest
    @CsvSource({"false, false", "false, true", "true, false", "true, true"})
    void passesOverWhatDoesNotMatchAndWhatWasRemovedSince(boolean descending, boolean refDescending) {
        EntityFilter filter = new EntityFilter.Any(List.of(EntityFilter.is(FIELD, "t1"), EntityFilter.is(FIELD, "t3")));
        EntityOrder order = new EntityOrder(List.of(new EntityOrder.Field(FIELD, descending)), refDescending);
        EntityQuery query = EntityQuery.of(filter, 7).ordered(order);
        assertThat(walk(query)).isEqualTo(matching(descending, refDescending));
        for (int i = 0; i < 40; i++) {
            change();
        }
        follower.catchUp();
        assertThat(walk(query)).isEqualTo(matching(descending, refDescending));
    }

    @Test
    void goesOnBehindAPlaceThatIsGone() {
        EntityOrder order = EntityOrder.by(FIELD, false);
        List<String> all = expected(false, false);
        EntityPage page = reads.page(EntityQuery.of(EntityFilter.EVERYTHING, 20).ordered(order));
        Cursor last = page.items().getLast().cursor();
        catalog.remove(all.get(19));
        catalog.remove(all.get(20));
        follower.catchUp();
        List<String> rest =
                walk(EntityQuery.of(EntityFilter.EVERYTHING, 20).ordered(order).after(last));
        assertThat(rest).isEqualTo(all.subList(21, all.size()));
    }

    @Test
    void skipsAnyNumber() {
        List<String> all = expected(false, false);
        for (int offset : List.of(0, 1, 33, all.size() - 1, all.size(), 2_000_000_000)) {
            EntityQuery query = EntityQuery.of(EntityFilter.EVERYTHING, 5)
                    .ordered(EntityOrder.by(FIELD, false))
                    .skipping(offset);
            int from = Math.min(offset, all.size());
            assertThat(refs(reads.page(query))).isEqualTo(all.subList(from, Math.min(from + 5, all.size())));
        }
    }

    private void change() {
        String ref = "component:default/c%03d".formatted(random.nextInt(400));
        if (random.nextInt(4) == 0) {
            catalog.remove(ref);
            types.remove(ref);
            return;
        }
        int pick = random.nextInt(8);
        String type = pick == 0 ? "" : random.nextInt(60) == 0 ? "rare" : "t" + pick % 4;
        catalog.put(ref, type.isEmpty() ? "{}" : "{\"type\":\"%s\"}".formatted(type));
        types.put(ref, type);
    }

    private List<String> expected(boolean descending, boolean refDescending) {
        Comparator<String> byType = Comparator.comparing(types::get);
        Comparator<String> missingLast =
                Comparator.comparing(ref -> types.get(ref).isEmpty());
        Comparator<String> byRef = refDescending ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return types.keySet().stream()
                .sorted(missingLast
                        .thenComparing(descending ? byType.reversed() : byType)
                        .thenComparing(byRef))
                .toList();
    }

    private List<String> matching(boolean descending, boolean refDescending) {
        List<String> matching = new ArrayList<>(expected(descending, refDescending));
        matching.removeIf(ref -> !List.of("t1", "t3").contains(types.get(ref)));
        return matching;
    }

    private List<String> walk(EntityQuery query) {
        List<String> refs = new ArrayList<>();
        EntityPage page = reads.page(query);
        refs.addAll(refs(page));
        while (page.hasNext()) {
            page = reads.page(query.after(page.items().getLast().cursor()));
            refs.addAll(refs(page));
        }
        return refs;
    }

    private static List<String> refs(EntityPage page) {
        return page.items().stream().map(item -> item.entity().ref().toString()).toList();
    }
}
