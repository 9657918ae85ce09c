package dev.mokuroku.index;

import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static java.util.Comparator.reverseOrder;

import java.util.Comparator;
import java.util.List;

/// The order of a page: by field values, then by ref. Entities without a field
/// come last.
///
/// @param fields empty to order by ref only
/// @param refDescending the direction of the refs
public record EntityOrder(List<Field> fields, boolean refDescending) {
    public static final EntityOrder BY_REF = new EntityOrder(List.of(), false);

    /// @param key dotted path; the smallest value counts if an entity has several
    public record Field(String key, boolean descending) {}

    public static EntityOrder by(String key, boolean descending) {
        return new EntityOrder(List.of(new Field(key, descending)), false);
    }

    /// The same order from its end.
    public EntityOrder reversed() {
        List<Field> opposite = fields.stream()
                .map(field -> new Field(field.key(), !field.descending()))
                .toList();
        return new EntityOrder(opposite, !refDescending);
    }

    /// Compares cursors of this order.
    public Comparator<Cursor> cursorComparator() {
        Comparator<Cursor> order = Comparator.comparingInt(cursor -> 0);
        for (int i = 0; i < fields.size(); i++) {
            int field = i;
            Comparator<String> values = fields.get(i).descending() ? reverseOrder() : naturalOrder();
            order = order.thenComparing(cursor -> cursor.values().get(field), nullsLast(values));
        }
        return order.thenComparing(Cursor::ref, refDescending ? reverseOrder() : naturalOrder());
    }
}
