package dev.mokuroku.api.rest;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.EntityOrder;
import dev.mokuroku.index.EntityQuery;
import dev.mokuroku.index.filter.EntityFilter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a client of `by-query` asks for, apart from the page it wants. As in Backstage one field orders,
/// and entities without it are left out.
///
/// @param text stands anywhere in one of the fields; `""` for any
/// @param textFields null for the field that orders
record EntitiesQuery(
        EntityFilter filter,
        @Nullable Order order,
        String text,
        @Nullable List<String> textFields) {

    /// Each is looked through for the text.
    private static final int MOST_TEXT_FIELDS = 20;

    EntitiesQuery {
        if (textFields != null && textFields.size() > MOST_TEXT_FIELDS) {
            throw CatalogException.invalidInput(
                    "fullTextFilterFields must NOT have more than %d items".formatted(MOST_TEXT_FIELDS));
        }
    }

    record Order(String field, boolean descending) {
        static boolean isDescending(String direction) {
            return switch (direction) {
                case "asc" -> false;
                case "desc" -> true;
                default -> throw CatalogException.invalidInput("Invalid order field order, must be asc or desc");
            };
        }
    }

    /// @param backward from the end
    EntityQuery inIndex(int limit, boolean backward) {
        EntityOrder wanted = order == null ? EntityOrder.BY_REF : orderOf(order);
        return EntityQuery.of(condition(), limit).ordered(backward ? wanted.reversed() : wanted);
    }

    private static EntityOrder orderOf(Order order) {
        List<EntityOrder.Field> fields = List.of(new EntityOrder.Field(order.field(), order.descending()));
        return new EntityOrder(fields, order.descending());
    }

    private EntityFilter condition() {
        EntityFilter ordered = order == null ? EntityFilter.EVERYTHING : new EntityFilter.HasValue(order.field());
        String term = text.strip();
        if (term.isEmpty()) {
            return EntityFilter.allOf(filter, ordered);
        }
        List<String> fields = textFields != null ? textFields : List.of(order == null ? "metadata.uid" : order.field());
        EntityFilter found = new EntityFilter.Any(fields.stream()
                .<EntityFilter>map(field -> new EntityFilter.HasPart(field.strip(), term))
                .toList());
        return EntityFilter.allOf(filter, ordered, found);
    }
}
