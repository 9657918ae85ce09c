package dev.mokuroku.frontend.permission;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.random.RandomCatalog.Item;
import dev.mokuroku.random.RandomFilters;
import dev.mokuroku.random.RandomIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random filters on random entities: criteria that a plugin applies in memory match no entity that the filter does not
/// match.
class RandomCriteriaTest {
    private static final int FILTERS = 400;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {41, 42})
    void matchNoOtherEntitiesThanTheFilter(long seed) throws IOException {
        try (RandomIndex index = new RandomIndex(folder, seed, 8)) {
            RandomFilters filters = new RandomFilters(index.random(), index.catalog());
            Collection<IndexedEntity> entities = valid(index);
            int selective = 0;
            for (int i = 0; i < FILTERS; i++) {
                EntityFilter filter = filters.any(3);
                JsonNode criteria = FilterCriteria.of(filter);
                List<String> matched = entities.stream()
                        .filter(entity -> new CriteriaCheck(entity).matches(criteria))
                        .map(entity -> entity.ref().toString())
                        .toList();
                Set<String> seen = new HashSet<>(index.matching(filter));
                assertThat(matched)
                        .as("seed %d, %s, %s", seed, filter, criteria)
                        .isSubsetOf(seen);
                selective += matched.isEmpty() || matched.size() == entities.size() ? 0 : 1;
            }
            assertThat(selective).as("criteria that match some").isGreaterThan(FILTERS / 20);
        }
    }

    /// Validation refuses namespaces in upper case.
    private static Collection<IndexedEntity> valid(RandomIndex index) {
        List<EntityRef> refs = index.catalog().items().stream()
                .filter(item -> isLower(item.entity().namespace()))
                .map(Item::ref)
                .toList();
        return index.reads().byRefs(refs).values();
    }

    private static boolean isLower(String text) {
        return text.equals(text.toLowerCase(Locale.ROOT));
    }
}
