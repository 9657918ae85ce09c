package dev.mokuroku.index.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.Cursor;
import dev.mokuroku.index.EntityOrder;
import dev.mokuroku.index.EntityPage;
import dev.mokuroku.index.EntityQuery;
import dev.mokuroku.index.RefsQuery;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.random.PlainOrder;
import dev.mokuroku.random.RandomCatalog.Item;
import dev.mokuroku.random.RandomFilters;
import dev.mokuroku.random.RandomIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Walks over pages of any order, condition and size.
class RandomPagesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {41, 42})
    void walkOfAnySizeAnswersTheWholeListOnce(long seed) throws IOException {
        try (RandomIndex index = new RandomIndex(folder, seed, 8)) {
            RandomFilters filters = new RandomFilters(index.random(), index.catalog());
            for (int i = 0; i < 30; i++) {
                EntityFilter filter = i % 2 == 0 ? EntityFilter.EVERYTHING : filters.any(2);
                EntityOrder order =
                        PlainOrder.random(index.random(), index.random().nextInt(4));
                int size = 1 + index.random().nextInt(40);
                String about = "seed %d, %s by %s in pages of %d".formatted(seed, filter, order, size);
                List<String> expected = index.ordered(filter, PlainOrder.of(order));
                EntityQuery query = EntityQuery.of(filter, size).ordered(order);
                assertThat(walk(index.reads(), query)).as(about).isEqualTo(expected);
                assertThat(walkNamed(index, filter, order, size)).as(about).isEqualTo(expected);
            }
        }
    }

    /// Between two pages entities are added, replaced and removed, the one at the cursor too.
    @ParameterizedTest
    @ValueSource(longs = {51, 52})
    void walkWhileEntitiesComeAndGoAnswersAllThatStayedOnce(long seed) throws IOException {
        try (RandomIndex index = new RandomIndex(folder, seed, 8)) {
            for (int i = 0; i < 4; i++) {
                EntityOrder order =
                        PlainOrder.random(index.random(), index.random().nextInt(3));
                Set<Item> untouched = new HashSet<>(index.catalog().items());
                List<String> walked = new ArrayList<>();
                Cursor after = null;
                boolean more = true;
                while (more) {
                    EntityPage page = index.reads()
                            .page(EntityQuery.of(EntityFilter.EVERYTHING, 9)
                                    .ordered(order)
                                    .after(after));
                    walked.addAll(refs(page));
                    more = page.hasNext();
                    after = page.items().isEmpty()
                            ? after
                            : page.items().getLast().cursor();
                    index.change(3);
                    untouched.retainAll(new HashSet<>(index.catalog().items()));
                }
                String about = "seed %d by %s".formatted(seed, order);
                List<String> stayed = untouched.stream().map(Item::toString).toList();
                List<String> inOrder = untouched.stream()
                        .sorted(PlainOrder.of(order))
                        .map(Item::toString)
                        .toList();
                assertThat(walked.stream().filter(stayed::contains)).as(about).containsExactlyElementsOf(inOrder);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {61})
    void offsetAnswersWhatTheListHoldsThere(long seed) throws IOException {
        try (RandomIndex index = new RandomIndex(folder, seed, 8)) {
            RandomFilters filters = new RandomFilters(index.random(), index.catalog());
            for (int i = 0; i < 60; i++) {
                EntityFilter filter = i % 3 == 0 ? EntityFilter.EVERYTHING : filters.any(2);
                EntityOrder order =
                        PlainOrder.random(index.random(), index.random().nextInt(3));
                List<String> all = index.ordered(filter, PlainOrder.of(order));
                int offset = index.random().nextInt(all.size() + 5);
                int size = 1 + index.random().nextInt(20);
                EntityQuery query = EntityQuery.of(filter, size).ordered(order).skipping(offset);
                EntityPage page = index.reads().page(query);
                int from = Math.min(offset, all.size());
                int to = Math.min(from + size, all.size());
                String about = "seed %d, %d from %d of %s by %s".formatted(seed, size, offset, filter, order);
                assertThat(refs(page)).as(about).isEqualTo(all.subList(from, to));
                assertThat(index.reads().refs(query).stream().map(EntityRef::toString))
                        .as(about)
                        .containsExactlyElementsOf(all.subList(from, to));
                assertThat(page.hasNext()).as(about).isEqualTo(to < all.size());
                assertThat(page.total()).as(about).isEqualTo(all.size());
            }
        }
    }

    /// Whatever the size, `hasNext` says whether something follows the page.
    @ParameterizedTest
    @ValueSource(longs = {71})
    void pageOfNothingSaysWhetherSomethingFollows(long seed) throws IOException {
        try (RandomIndex index = new RandomIndex(folder, seed, 8)) {
            EntityOrder order = EntityOrder.by("metadata.name", false);
            EntityQuery query = EntityQuery.of(EntityFilter.EVERYTHING, 1_000).ordered(order);
            List<EntityPage.Item> all = index.reads().page(query).items();
            EntityQuery nothing = EntityQuery.of(EntityFilter.EVERYTHING, 0).ordered(order);
            Cursor beforeLast = all.get(all.size() - 2).cursor();
            Cursor last = all.getLast().cursor();
            assertThat(index.reads().page(nothing).hasNext())
                    .as("from the beginning")
                    .isTrue();
            assertThat(index.reads().page(nothing.uncounted()).hasNext())
                    .as("uncounted")
                    .isTrue();
            assertThat(index.reads().page(nothing.after(beforeLast)).hasNext())
                    .as("before the last")
                    .isTrue();
            assertThat(index.reads().page(nothing.after(last)).hasNext())
                    .as("after the last")
                    .isFalse();
            assertThat(index.reads().page(nothing.skipping(all.size())).hasNext())
                    .as("beyond the last")
                    .isFalse();
            assertThat(index.reads().page(nothing.after(last)).total()).isEqualTo(all.size());
        }
    }

    private static List<String> walk(CatalogIndex reads, EntityQuery query) {
        List<String> refs = new ArrayList<>();
        EntityPage page = reads.page(query);
        refs.addAll(refs(page));
        while (page.hasNext()) {
            assertThat(page.items()).as("a page before the last").hasSize(query.size());
            page = reads.page(query.after(page.items().getLast().cursor()));
            assertThat(page.items()).as("a page that was announced").isNotEmpty();
            refs.addAll(refs(page));
        }
        return refs;
    }

    /// The same list, by the refs of everything.
    private static List<String> walkNamed(RandomIndex index, EntityFilter filter, EntityOrder order, int size) {
        List<EntityRef> every = index.catalog().items().stream().map(Item::ref).toList();
        List<String> refs = new ArrayList<>();
        @Nullable Cursor after = null;
        boolean more = true;
        while (more) {
            EntityPage page = index.reads()
                    .pages(List.of(new RefsQuery(every, filter, order, size, after)))
                    .getFirst();
            refs.addAll(refs(page));
            more = page.hasNext();
            after = more ? page.items().getLast().cursor() : null;
        }
        return refs;
    }

    private static List<String> refs(EntityPage page) {
        return page.items().stream().map(item -> item.entity().ref().toString()).toList();
    }
}
