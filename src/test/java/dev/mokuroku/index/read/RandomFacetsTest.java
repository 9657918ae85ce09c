package dev.mokuroku.index.read;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.index.FacetCount;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.random.PlainFields;
import dev.mokuroku.random.PlainFilter;
import dev.mokuroku.random.RandomCatalog.Item;
import dev.mokuroku.random.RandomFilters;
import dev.mokuroku.random.RandomIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Facets of random entities in segments with deletions, held against a count over their JSON.
class RandomFacetsTest {
    private static final List<String> FIELDS = List.of(
            "kind",
            "metadata.namespace",
            "metadata.tags",
            "spec.type",
            "spec.weight",
            "spec.languages",
            "relations.ownedBy",
            "spec.nothing");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {81, 82})
    void countsEachValueOncePerEntityThatMatches(long seed) throws IOException {
        try (RandomIndex index = new RandomIndex(folder, seed, 8)) {
            RandomFilters filters = new RandomFilters(index.random(), index.catalog());
            for (int i = 0; i < 30; i++) {
                EntityFilter filter = i == 0 ? EntityFilter.EVERYTHING : filters.any(2);
                Map<String, List<FacetCount>> facets = index.reads().facets(filter, FIELDS);
                for (String field : FIELDS) {
                    Map<String, Long> counted =
                            facets.get(field).stream().collect(toMap(FacetCount::value, FacetCount::count));
                    String about = "seed %d, %s of %s".formatted(seed, field, filter);
                    assertThat(counted).as(about).isEqualTo(expected(index, filter, field));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {91})
    void answersTheRequestedFieldsInTheirOrderWithSortedValues(long seed) throws IOException {
        try (RandomIndex index = new RandomIndex(folder, seed, 8)) {
            Map<String, List<FacetCount>> facets = index.reads().facets(EntityFilter.EVERYTHING, FIELDS);
            assertThat(facets.keySet()).containsExactlyElementsOf(FIELDS);
            assertThat(facets.values())
                    .allSatisfy(values ->
                            assertThat(values).extracting(FacetCount::value).isSorted());
        }
    }

    /// The count of a value is the number of entities that a filter by the value finds, in whatever case it is written.
    @ParameterizedTest
    @ValueSource(longs = {92, 93})
    void agreesWithTheFilterOfTheValue(long seed) throws IOException {
        try (RandomIndex index = new RandomIndex(folder, seed, 8)) {
            for (String field : List.of("kind", "spec.weight", "relations.dependsOn")) {
                List<FacetCount> values = index.reads()
                        .facets(EntityFilter.EVERYTHING, List.of(field))
                        .get(field);
                assertThat(values).isNotEmpty();
                for (FacetCount value : values) {
                    assertThat(index.reads().count(EntityFilter.is(field, value.value())))
                            .as("seed %d, %s=%s", seed, field, value.value())
                            .isEqualTo(value.count());
                }
            }
        }
    }

    private static Map<String, Long> expected(RandomIndex index, EntityFilter filter, String field) {
        Map<String, Long> counts = new TreeMap<>();
        for (Item item : index.catalog().items()) {
            if (PlainFilter.matches(filter, item)) {
                // One entity counts once for values that differ in case alone.
                Set<String> seen = new HashSet<>();
                PlainFields.values(item, field).stream()
                        .filter(value -> seen.add(value.toLowerCase(Locale.ROOT)))
                        .forEach(value -> counts.merge(value, 1L, Long::sum));
            }
        }
        return counts;
    }
}
