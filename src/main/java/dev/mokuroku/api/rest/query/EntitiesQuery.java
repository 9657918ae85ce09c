package dev.mokuroku.api.rest.query;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.EntityOrder;
import dev.mokuroku.index.EntityQuery;
import dev.mokuroku.index.filter.EntityFilter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The query of a `by-query` request, without the page. As in Backstage, one field orders the result,
/// and entities without this field are excluded.
///
/// @param text a substring of one of the fields; `""` for no text condition
/// @param textFields null for the order field
record EntitiesQuery(
        EntityFilter filter,
        @Nullable Order order,
        String text,
        @Nullable List<String> textFields) {

    /// Each field is scanned for the text.
    private static final int MAX_TEXT_FIELDS = 20;

    EntitiesQuery {
        if (textFields != null && textFields.size() > MAX_TEXT_FIELDS) {
            throw CatalogException.invalidInput(
                    "fullTextFilterFields must NOT have more than %d items".formatted(MAX_TEXT_FIELDS));
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
    EntityQuery toIndexQuery(int limit, boolean backward) {
        EntityOrder indexOrder = order == null ? EntityOrder.BY_REF : orderOf(order);
        return EntityQuery.of(condition(), limit).ordered(backward ? indexOrder.reversed() : indexOrder);
    }

    private static EntityOrder orderOf(Order order) {
        List<EntityOrder.Field> fields = List.of(new EntityOrder.Field(order.field(), order.descending()));
        return new EntityOrder(fields, order.descending());
    }

    private EntityFilter condition() {
        EntityFilter ordered = order == null ? EntityFilter.EVERYTHING : new EntityFilter.HasSortValue(order.field());
        String term = text.strip();
        if (term.isEmpty()) {
            return EntityFilter.allOf(filter, ordered);
        }
        List<String> fields = textFields != null ? textFields : List.of(order == null ? "metadata.uid" : order.field());
        EntityFilter found = new EntityFilter.Any(fields.stream()
                .<EntityFilter>map(field -> new EntityFilter.ValueContains(field.strip(), term))
                .toList());
        return EntityFilter.allOf(filter, ordered, found);
    }
}
