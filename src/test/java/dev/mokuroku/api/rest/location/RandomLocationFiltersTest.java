package dev.mokuroku.api.rest.location;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.filter.EntityFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random conditions on registered locations, each built together with what it says in Java.
class RandomLocationFiltersTest {
    private static final List<LocationResponse> LOCATIONS = List.of(
            LocationResponse.of("1", LocationRef.url("https://github.com/Acme/shop/blob/main/catalog-info.yaml")),
            LocationResponse.of("2", LocationRef.url("https://files.example.com/teams.yaml")),
            LocationResponse.of("3", LocationRef.file("/srv/catalog/all.yaml")));

    private record Said(EntityFilter filter, Predicate<Map<String, String>> meaning) {}

    @ParameterizedTest
    @ValueSource(longs = {1221, 1222})
    void matchesWhatTheConditionSays(long seed) {
        Random random = new Random(seed);
        int matching = 0;
        for (int i = 0; i < 2_000; i++) {
            Said said = any(random, 3);
            for (LocationResponse location : LOCATIONS) {
                boolean expected = said.meaning().test(fields(location));
                assertThat(LocationFilter.matches(said.filter(), location))
                        .as("seed %d, %s on %s", seed, said.filter(), location)
                        .isEqualTo(expected);
                matching += expected ? 1 : 0;
            }
        }
        assertThat(matching).isBetween(500, 5_500);
    }

    @Test
    void namesTheFieldThatLocationsLack() {
        assertThatThrownBy(() -> LocationFilter.matches(EntityFilter.is("kind", "url"), LOCATIONS.getFirst()))
                .isInstanceOf(CatalogException.class)
                .hasMessageContaining("'kind'");
    }

    private static Said any(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 3 : 6)) {
            case 3 -> {
                Said part = any(random, depth - 1);
                yield new Said(
                        new EntityFilter.Not(part.filter()), part.meaning().negate());
            }
            case 4 -> {
                List<Said> parts = parts(random, depth);
                // As in Backstage, which reads an empty list so.
                yield new Said(
                        new EntityFilter.All(filters(parts)),
                        fields -> !parts.isEmpty()
                                && parts.stream()
                                        .allMatch(part -> part.meaning().test(fields)));
            }
            case 5 -> {
                List<Said> parts = parts(random, depth);
                yield new Said(
                        new EntityFilter.Any(filters(parts)),
                        fields -> parts.stream().anyMatch(part -> part.meaning().test(fields)));
            }
            default -> field(random);
        };
    }

    private static Said field(Random random) {
        String key = List.of("id", "type", "target", "entityref").get(random.nextInt(4));
        String written = random.nextBoolean() ? key : key.toUpperCase(Locale.ROOT);
        String value = fields(LOCATIONS.get(random.nextInt(LOCATIONS.size()))).get(key);
        String prefix = value.substring(0, random.nextInt(value.length() + 1));
        return switch (random.nextInt(3)) {
            case 0 -> new Said(new EntityFilter.Exists(written), fields -> true);
            case 1 ->
                new Said(
                        new EntityFilter.HasPrefix(written, prefix.toUpperCase(Locale.ROOT)),
                        fields -> fields.get(key).startsWith(prefix));
            default ->
                new Said(
                        new EntityFilter.In(written, List.of("none", value.toUpperCase(Locale.ROOT))),
                        fields -> fields.get(key).equals(value));
        };
    }

    private static List<Said> parts(Random random, int depth) {
        List<Said> parts = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            parts.add(any(random, depth - 1));
        }
        return parts;
    }

    private static List<EntityFilter> filters(List<Said> parts) {
        return parts.stream().map(Said::filter).toList();
    }

    /// In lower case.
    private static Map<String, String> fields(LocationResponse location) {
        return Map.of(
                "id", lower(location.id()),
                "type", lower(location.type()),
                "target", lower(location.target()),
                "entityref", lower(location.entityRef()));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
