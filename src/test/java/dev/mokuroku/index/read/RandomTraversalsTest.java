package dev.mokuroku.index.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.Relation;
import dev.mokuroku.index.Traversal;
import dev.mokuroku.index.Traversal.Truncation;
import dev.mokuroku.index.TraversalQuery;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.random.PlainFilter;
import dev.mokuroku.random.RandomCatalog.Item;
import dev.mokuroku.random.RandomFilters;
import dev.mokuroku.random.RandomIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Traversals of random graphs, with loops and relations to entities that do not exist, held against distances that
/// are computed by relaxing all relations until nothing changes.
class RandomTraversalsTest {
    private static final int UNLIMITED = 1_000;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {101, 102})
    void reachesEveryEntityByAShortestPath(long seed) throws IOException {
        try (RandomIndex index = new RandomIndex(folder, seed, 3)) {
            RandomFilters filters = new RandomFilters(index.random(), index.catalog());
            int deep = 0;
            for (int i = 0; i < 150; i++) {
                EntityFilter filter = i % 2 == 0 ? EntityFilter.EVERYTHING : filters.any(1);
                int depth = 1 + index.random().nextInt(8);
                TraversalQuery query =
                        new TraversalQuery(from(index), someTypes(index.random()), filter, depth, UNLIMITED);
                String about = "seed %d, %s".formatted(seed, query);
                Traversal traversal = index.reads().traverse(List.of(query)).getFirst();
                Map<EntityRef, Integer> distances = distances(index, query);
                assertSteps(traversal, expected(index, distances, query, depth), about);
                assertPaths(index, traversal, distances, query, about);
                boolean further = distances.values().stream().anyMatch(distance -> distance > depth);
                assertThat(traversal.truncation()).as(about).isEqualTo(further ? Truncation.DEPTH : null);
                deep += traversal.steps().size() > 10 ? 1 : 0;
            }
            assertThat(deep).as("traversals that reach more than ten").isGreaterThan(10);
        }
    }

    /// The nearest remain, and the traversal says so only if another one could be reached.
    @ParameterizedTest
    @ValueSource(longs = {111, 112})
    void keepsTheNearestWhereTooManyCanBeReached(long seed) throws IOException {
        try (RandomIndex index = new RandomIndex(folder, seed, 3)) {
            int truncated = 0;
            for (int i = 0; i < 150; i++) {
                int maxEntities = 1 + index.random().nextInt(25);
                TraversalQuery query = new TraversalQuery(
                        from(index), someTypes(index.random()), EntityFilter.EVERYTHING, UNLIMITED, maxEntities);
                List<String> all = expected(index, distances(index, query), query, UNLIMITED);
                Traversal traversal = index.reads().traverse(List.of(query)).getFirst();
                String about = "seed %d, %s".formatted(seed, query);
                assertSteps(traversal, all.subList(0, Math.min(maxEntities, all.size())), about);
                assertThat(traversal.truncation())
                        .as(about)
                        .isEqualTo(all.size() > maxEntities ? Truncation.SIZE : null);
                truncated += traversal.truncation() == null ? 0 : 1;
            }
            assertThat(truncated).as("truncated traversals").isGreaterThan(10);
        }
    }

    private static EntityRef from(RandomIndex index) {
        return index.random().nextInt(10) == 0
                ? index.catalog().anyRef()
                : index.catalog().presentRef();
    }

    private static Set<String> someTypes(Random random) {
        Set<String> types = new TreeSet<>(List.of("dependsOn", "ownedBy", "partOf", "hasPart"));
        types.removeIf(type -> random.nextInt(3) == 0);
        return types;
    }

    /// By as many rounds over all relations as bring anything nearer. The start has none.
    private static Map<EntityRef, Integer> distances(RandomIndex index, TraversalQuery query) {
        Map<EntityRef, Item> items =
                index.catalog().items().stream().collect(Collectors.toMap(Item::ref, Function.identity()));
        Map<EntityRef, Integer> distances = new TreeMap<>();
        if (items.containsKey(query.from())) {
            distances.put(query.from(), 0);
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Relation relation : relations(items.values(), query.types())) {
                Integer before = distances.get(relation.source());
                if (before != null && items.containsKey(relation.target())) {
                    Integer known = distances.get(relation.target());
                    if (known == null || known > before + 1) {
                        distances.put(relation.target(), before + 1);
                        changed = true;
                    }
                }
            }
        }
        distances.remove(query.from());
        return distances;
    }

    private static List<Relation> relations(Iterable<Item> items, Set<String> types) {
        List<Relation> relations = new ArrayList<>();
        items.forEach(item -> item.relations().stream()
                .filter(relation -> types.contains(relation.type()))
                .forEach(relations::add));
        return relations;
    }

    /// `distance ref`, nearest first, then by ref.
    private static List<String> expected(
            RandomIndex index, Map<EntityRef, Integer> distances, TraversalQuery query, int depth) {
        return index.catalog().items().stream()
                .filter(item -> distances.getOrDefault(item.ref(), UNLIMITED + 1) <= depth)
                .filter(item -> PlainFilter.matches(query.filter(), item))
                .map(item -> "%04d %s".formatted(distances.get(item.ref()), item.ref()))
                .sorted()
                .toList();
    }

    private static void assertSteps(Traversal traversal, List<String> expected, String about) {
        assertThat(traversal.steps().stream().map(RandomTraversalsTest::text))
                .as(about)
                .containsExactlyElementsOf(expected);
    }

    private static String text(Traversal.Step step) {
        return "%04d %s".formatted(step.depth(), step.entity().ref());
    }

    /// The previous entity is one nearer, and has the relation that the step names.
    private static void assertPaths(
            RandomIndex index,
            Traversal traversal,
            Map<EntityRef, Integer> distances,
            TraversalQuery query,
            String about) {
        for (Traversal.Step step : traversal.steps()) {
            @Nullable
            Integer previous = step.via().equals(query.from()) ? Integer.valueOf(0) : distances.get(step.via());
            assertThat(previous).as(about).isEqualTo(step.depth() - 1);
            assertThat(query.types()).as(about).contains(step.type());
            assertThat(index.catalog().items())
                    .as(about)
                    .anyMatch(item -> item.relations()
                            .contains(new Relation(
                                    step.via(), step.type(), step.entity().ref())));
        }
    }
}
