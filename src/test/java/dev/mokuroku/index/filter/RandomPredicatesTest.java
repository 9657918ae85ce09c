package dev.mokuroku.index.filter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mokuroku.random.PlainFields;
import dev.mokuroku.random.PlainFilter;
import dev.mokuroku.random.RandomCatalog;
import dev.mokuroku.random.RandomCatalog.Item;
import dev.mokuroku.random.RandomFilters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Both filter languages of Backstage on random conditions and entities.
class RandomPredicatesTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /// Frontends keep conditions as JSON and send them again.
    @ParameterizedTest
    @ValueSource(longs = {201, 202, 203, 204})
    void predicateThatWasWrittenParsesToTheSameCondition(long seed) throws JsonProcessingException {
        Random random = new Random(seed);
        RandomFilters filters = new RandomFilters(random, catalog(random));
        for (int i = 0; i < 500; i++) {
            EntityFilter filter = filters.ofPredicates(4);
            String json = PredicateJson.of(filter).toString();
            assertThat(FilterPredicate.parse(MAPPER.readTree(json)))
                    .as("seed %d, %s", seed, json)
                    .isEqualTo(filter);
        }
    }

    /// The filter string says the same as the predicate `{"$all": [{key: {"$in": values}}, …]}`.
    @ParameterizedTest
    @ValueSource(longs = {211, 212, 213})
    void filterStringMatchesWhatThePredicateMatches(long seed) {
        Random random = new Random(seed);
        RandomCatalog catalog = catalog(random);
        RandomFilters filters = new RandomFilters(random, catalog);
        int matching = 0;
        for (int i = 0; i < 300; i++) {
            Map<String, Set<String>> allowed = new TreeMap<>();
            List<String> conditions = new ArrayList<>();
            for (int condition = random.nextInt(4); condition > 0; condition--) {
                String key = filters.anyKey();
                if (random.nextInt(4) == 0) {
                    conditions.add(blanks(random) + key + blanks(random));
                    allowed.computeIfAbsent("exists " + key, ignored -> new TreeSet<>());
                } else {
                    String value = value(random, catalog, key);
                    conditions.add(blanks(random) + key + blanks(random) + "=" + blanks(random) + value);
                    allowed.computeIfAbsent(key, ignored -> new TreeSet<>()).add(value);
                }
            }
            String text = String.join(",", conditions);
            EntityFilter parsed = FilterString.parse(text);
            EntityFilter predicate = FilterPredicate.parse(MAPPER.valueToTree(predicate(allowed)));
            for (Item item : catalog.items()) {
                assertThat(PlainFilter.matches(parsed, item))
                        .as("seed %d, '%s' on %s", seed, text, item)
                        .isEqualTo(PlainFilter.matches(predicate, item))
                        .isEqualTo(plainly(allowed, item));
                matching += plainly(allowed, item) ? 1 : 0;
            }
        }
        assertThat(matching).as("matches").isGreaterThan(300);
    }

    /// Several strings match what any of them matches.
    @ParameterizedTest
    @ValueSource(longs = {221})
    void severalFilterStringsMatchWhatOneOfThemMatches(long seed) {
        Random random = new Random(seed);
        RandomCatalog catalog = catalog(random);
        RandomFilters filters = new RandomFilters(random, catalog);
        for (int i = 0; i < 200; i++) {
            String one = filters.anyKey() + "=" + value(random, catalog, "spec.type");
            String other = "kind=component," + filters.anyKey();
            EntityFilter both = FilterString.parse(List.of(one, other));
            for (Item item : catalog.items()) {
                assertThat(PlainFilter.matches(both, item))
                        .as("seed %d, '%s' or '%s' on %s", seed, one, other, item)
                        .isEqualTo(PlainFilter.matches(FilterString.parse(one), item)
                                || PlainFilter.matches(FilterString.parse(other), item));
            }
        }
    }

    private static Map<String, Object> predicate(Map<String, Set<String>> allowed) {
        List<Map<String, Object>> all = new ArrayList<>();
        allowed.forEach((key, values) -> all.add(
                values.isEmpty()
                        ? Map.of(key.substring("exists ".length()), Map.of("$exists", true))
                        : Map.of(key, Map.of("$in", values))));
        return Map.of("$all", all);
    }

    private static boolean plainly(Map<String, Set<String>> allowed, Item item) {
        return allowed.entrySet().stream()
                .allMatch(entry -> entry.getValue().isEmpty()
                        ? PlainFields.isPresent(item, entry.getKey().substring("exists ".length()))
                        : PlainFields.values(item, entry.getKey()).stream()
                                .anyMatch(value -> entry.getValue().stream()
                                        .anyMatch(one -> lower(one).equals(lower(value)))));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static String blanks(Random random) {
        return " ".repeat(random.nextInt(2));
    }

    /// Without what the language cannot say: commas and blanks at the ends.
    private static String value(Random random, RandomCatalog catalog, String key) {
        List<String> values = catalog.items().stream()
                .flatMap(item -> PlainFields.values(item, key).stream())
                .filter(value -> value.indexOf(',') < 0 && value.equals(value.strip()))
                .toList();
        return values.isEmpty() ? "nobody" : values.get(random.nextInt(values.size()));
    }

    private static RandomCatalog catalog(Random random) {
        RandomCatalog catalog = new RandomCatalog(random, 4);
        for (int i = 0; i < 60; i++) {
            catalog.putAny();
        }
        return catalog;
    }
}
