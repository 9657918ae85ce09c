package dev.mokuroku.index.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.search.SearchHit;
import dev.mokuroku.index.search.SearchMarks;
import dev.mokuroku.index.search.SearchPage;
import dev.mokuroku.index.search.SearchRequest;
import dev.mokuroku.random.RandomCatalog.Item;
import dev.mokuroku.random.RandomFilters;
import dev.mokuroku.random.RandomIndex;
import dev.mokuroku.random.RandomTexts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Full-text search over random entities in segments with deletions.
class RandomSearchesTest {
    private static final SearchMarks MARKS = new SearchMarks("<<", ">>");
    private static final List<String> TERMS =
            List.of("", "java", "the", "shop 3", "service", "größe", "pay", "data.v2 of");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {831, 832})
    void pagesOfAnySizeAreTheRankedListOnce(long seed) throws IOException {
        try (RandomIndex index = new RandomIndex(folder, seed, 8)) {
            for (String term : TERMS) {
                List<EntityRef> whole = refs(search(index, term, EntityFilter.EVERYTHING, 0, 1_000));
                int size = 1 + index.random().nextInt(20);
                List<EntityRef> paged = new ArrayList<>();
                for (int offset = 0; offset <= whole.size(); offset += size) {
                    SearchPage page = search(index, term, EntityFilter.EVERYTHING, offset, size);
                    assertThat(page.total()).isEqualTo(whole.size());
                    paged.addAll(refs(page));
                }
                assertThat(paged)
                        .as("seed %d, '%s' in pages of %d", seed, term, size)
                        .isEqualTo(whole)
                        .doesNotHaveDuplicates();
            }
        }
    }

    /// A filter takes away hits and leaves the order of the others.
    @ParameterizedTest
    @ValueSource(longs = {841})
    void filterKeepsTheRankOfThoseThatMatch(long seed) throws IOException {
        try (RandomIndex index = new RandomIndex(folder, seed, 8)) {
            RandomFilters filters = new RandomFilters(index.random(), index.catalog());
            for (int i = 0; i < 60; i++) {
                String term = TERMS.get(index.random().nextInt(TERMS.size()));
                EntityFilter filter = filters.any(2);
                List<String> matching = index.matching(filter);
                List<EntityRef> expected = refs(search(index, term, EntityFilter.EVERYTHING, 0, 1_000)).stream()
                        .filter(ref -> matching.contains(ref.toString()))
                        .toList();
                // Where nothing matches, mistyped words are forgiven.
                if (!expected.isEmpty()) {
                    assertThat(refs(search(index, term, filter, 0, 1_000)))
                            .as("seed %d, '%s' with %s", seed, term, filter)
                            .isEqualTo(expected);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {851})
    void wholeNameFindsItsEntitiesFirst(long seed) throws IOException {
        try (RandomIndex index = new RandomIndex(folder, seed, 8)) {
            for (Item item : index.catalog().items()) {
                List<EntityRef> hits = refs(search(index, item.entity().name(), EntityFilter.EVERYTHING, 0, 100));
                long sameName = index.catalog().items().stream()
                        .filter(other -> other.ref().name().equals(item.ref().name()))
                        .count();
                assertThat(hits.subList(0, (int) sameName))
                        .as("seed %d, %s", seed, item)
                        .contains(item.ref())
                        .allMatch(hit -> hit.name().equals(item.ref().name()));
            }
        }
    }

    /// People paste anything into a search box.
    @ParameterizedTest
    @ValueSource(longs = {861})
    void anyTextIsSearched(long seed) throws IOException {
        try (RandomIndex index = new RandomIndex(folder, seed, 8)) {
            for (int i = 0; i < 300; i++) {
                String term = RandomTexts.any(index.random(), 10);
                SearchPage page = search(index, term, EntityFilter.EVERYTHING, 0, 10);
                assertThat(page.hits()).as("seed %d, %s", seed, term).hasSizeLessThanOrEqualTo(10);
                assertThat(page.total()).isBetween((long) page.hits().size(), (long)
                        index.catalog().items().size());
            }
        }
    }

    private static SearchPage search(RandomIndex index, String term, EntityFilter filter, int offset, int size) {
        return index.reads().search(new SearchRequest(term, filter, offset, size, MARKS));
    }

    private static List<EntityRef> refs(SearchPage page) {
        return page.hits().stream().map(SearchHit::ref).toList();
    }
}
