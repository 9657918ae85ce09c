package dev.mokuroku.random;

import dev.mokuroku.index.filter.EntityFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/// Conditions on the entities of a [RandomCatalog], most of which match some of them.
public final class RandomFilters {
    /// With fields that nothing has, in letters of any case.
    public static final List<String> KEYS = List.of(
            "kind",
            "Kind",
            "metadata.name",
            "metadata.namespace",
            "metadata.title",
            "metadata.tags",
            "metadata.tags.java",
            "metadata.annotations.github.com/project-slug",
            "spec.type",
            "SPEC.Type",
            "spec.weight",
            "spec.public",
            "spec.languages",
            "spec.languages.data.v2",
            "spec.ports.name",
            "spec.ports.port",
            "relations.dependsOn",
            "relations.ownedby",
            "spec",
            "spec.nothing");
    private static final List<String> OTHER_VALUES = List.of("true", "false", "0", "3", "nobody", "s", "ab");

    private final Random random;
    private final RandomCatalog catalog;

    public RandomFilters(Random random, RandomCatalog catalog) {
        this.random = random;
        this.catalog = catalog;
    }

    /// @param depth of conditions within conditions
    public EntityFilter any(int depth) {
        return random.nextInt(6) == 0 ? ofIndex() : any(depth, this::ofIndex);
    }

    /// Of the predicate language alone.
    public EntityFilter ofPredicates(int depth) {
        return any(depth, this::field);
    }

    private EntityFilter any(int depth, Supplier<EntityFilter> leaf) {
        if (depth == 0) {
            return random.nextInt(4) == 0 ? leaf.get() : field();
        }
        return switch (random.nextInt(5)) {
            case 0 -> new EntityFilter.All(parts(depth, leaf));
            case 1 -> new EntityFilter.Any(parts(depth, leaf));
            case 2 -> new EntityFilter.Not(any(depth - 1, leaf));
            default -> field();
        };
    }

    private List<EntityFilter> parts(int depth, Supplier<EntityFilter> leaf) {
        List<EntityFilter> parts = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            parts.add(any(depth - 1, leaf));
        }
        return parts;
    }

    private EntityFilter field() {
        String key = anyKey();
        return switch (random.nextInt(5)) {
            case 0 -> new EntityFilter.Exists(key);
            case 1 -> new EntityFilter.HasPrefix(key, beginningOf(valueFor(key)));
            case 2 -> new EntityFilter.In(key, List.of(valueFor(key), valueFor(key), valueFor(key)));
            default -> EntityFilter.is(key, valueFor(key));
        };
    }

    /// What the predicate language cannot say.
    private EntityFilter ofIndex() {
        String key = anyKey();
        return switch (random.nextInt(3)) {
            case 0 -> new EntityFilter.HasSortValue(key);
            case 1 -> new EntityFilter.ValueContains(key, endOf(valueFor(key)));
            default ->
                new EntityFilter.RefIn(
                        List.of(catalog.anyRef().toString(), catalog.anyRef().toString()));
        };
    }

    public String anyKey() {
        return KEYS.get(random.nextInt(KEYS.size()));
    }

    /// A value that some entity has, or any other one.
    private String valueFor(String key) {
        List<String> present = catalog.items().stream()
                .flatMap(item -> PlainFields.values(item, key).stream())
                .toList();
        return present.isEmpty() || random.nextInt(5) == 0
                ? OTHER_VALUES.get(random.nextInt(OTHER_VALUES.size()))
                : present.get(random.nextInt(present.size()));
    }

    private String beginningOf(String value) {
        return value.substring(0, random.nextInt(value.length() + 1));
    }

    private String endOf(String value) {
        return value.substring(random.nextInt(value.length() + 1));
    }
}
