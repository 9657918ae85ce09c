package dev.mokuroku.random;

import dev.mokuroku.index.EntityOrder;
import dev.mokuroku.random.RandomCatalog.Item;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/// The order of pages as the documentation words it: by the smallest value of each field, entities without a value
/// last in both directions, then by ref.
public final class PlainOrder {
    private static final List<String> FIELDS = List.of(
            "kind", "metadata.name", "metadata.title", "spec.type", "spec.weight", "spec.languages", "spec.nothing");

    private PlainOrder() {}

    /// @param fields how many
    public static EntityOrder random(Random random, int fields) {
        List<EntityOrder.Field> chosen = random.ints(fields, 0, FIELDS.size())
                .mapToObj(at -> new EntityOrder.Field(FIELDS.get(at), random.nextBoolean()))
                .toList();
        return new EntityOrder(chosen, random.nextBoolean());
    }

    public static Comparator<Item> of(EntityOrder order) {
        Comparator<Item> items = Comparator.comparingInt(item -> 0);
        for (EntityOrder.Field field : order.fields()) {
            items = items.thenComparing(
                    item -> PlainFields.sortValue(item, field.key()).isEmpty());
            Comparator<Item> values = Comparator.comparing(
                    item -> PlainFields.sortValue(item, field.key()).orElse(""));
            items = items.thenComparing(field.descending() ? values.reversed() : values);
        }
        Comparator<Item> refs = Comparator.comparing(Item::ref);
        return items.thenComparing(order.refDescending() ? refs.reversed() : refs);
    }
}
