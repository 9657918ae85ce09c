package dev.mokuroku.random;

import static dev.mokuroku.random.PlainFields.lower;

import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.random.RandomCatalog.Item;
import java.util.function.Predicate;

/// Evaluates a condition on one entity, as the documentation words it.
public final class PlainFilter {
    private PlainFilter() {}

    public static boolean matches(EntityFilter filter, Item item) {
        return switch (filter) {
            case EntityFilter.All all -> all.parts().stream().allMatch(part -> matches(part, item));
            case EntityFilter.Any any -> any.parts().stream().anyMatch(part -> matches(part, item));
            case EntityFilter.Not not -> !matches(not.part(), item);
            case EntityFilter.Exists exists -> PlainFields.isPresent(item, exists.key());
            case EntityFilter.In in ->
                anyValue(
                        item,
                        in.key(),
                        value -> in.values().stream().anyMatch(one -> lower(one).equals(value)));
            case EntityFilter.HasPrefix prefix ->
                anyValue(item, prefix.key(), value -> value.startsWith(lower(prefix.prefix())));
            case EntityFilter.ValueContains part ->
                anyValue(item, part.key(), value -> value.contains(lower(part.text())));
            case EntityFilter.RefIn refs -> refs.refs().contains(item.ref().toString());
            case EntityFilter.HasSortValue sorted ->
                PlainFields.sortValue(item, sorted.key()).isPresent();
        };
    }

    private static boolean anyValue(Item item, String key, Predicate<String> condition) {
        return PlainFields.values(item, key).stream().map(PlainFields::lower).anyMatch(condition);
    }
}
