package dev.mokuroku.api.graphql.query;

import dev.mokuroku.api.graphql.filter.EntityPredicate;
import dev.mokuroku.api.graphql.filter.PredicateParser;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.Cursor;
import dev.mokuroku.index.EntityOrder;
import dev.mokuroku.index.EntityQuery;
import dev.mokuroku.index.filter.EntityFilter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The filter, order and page of a connection of entities.
///
/// @param after null for the first page
public record EntityArguments(
        EntityFilter filter,
        EntityOrder order,
        int first,
        @Nullable Cursor after) {
    public static final int MAX_PAGE_SIZE = 100;
    /// Of descriptions of `first`.
    public static final String FIRST_DESCRIPTION = "The page size, at most 100.";

    public static final String FILTER_DESCRIPTION =
            "kind=component,spec.type=service: commas join conditions; a key without a value requires that the field exists; a repeated key matches any of its values.";
    public static final String WHERE_DESCRIPTION = "A typed condition; if filter is set too, both must match.";
    public static final String AFTER_DESCRIPTION = "The cursor to start after.";
    public static final String ORDER_DESCRIPTION = "By reference if not set.";

    /// @throws CatalogException `INVALID_INPUT` naming the argument
    public static EntityArguments of(
            @Nullable String filter,
            @Nullable EntityPredicate where,
            @Nullable List<EntityOrderInput> orderBy,
            int first,
            @Nullable String after) {
        return of(PredicateParser.of(filter, where), orderBy, first, after);
    }

    /// @throws CatalogException `INVALID_INPUT` naming the argument
    public static EntityArguments of(
            EntityFilter filter, @Nullable List<EntityOrderInput> orderBy, int first, @Nullable String after) {
        EntityOrder order = EntityOrderInput.order(orderBy);
        return new EntityArguments(
                filter, order, pageSize(first), after == null ? null : EntityCursors.decode(after, order));
    }

    public static int pageSize(int first) {
        if (first < 0 || first > MAX_PAGE_SIZE) {
            throw CatalogException.invalidField(
                    "first", "must be from 0 to %d but is %d".formatted(MAX_PAGE_SIZE, first));
        }
        return first;
    }

    public EntityArguments after(Cursor cursor) {
        return new EntityArguments(filter, order, first, cursor);
    }

    /// The same arguments with an additional condition.
    public EntityArguments restrictedTo(EntityFilter condition) {
        return new EntityArguments(EntityFilter.allOf(condition, filter), order, first, after);
    }

    public EntityQuery query() {
        return EntityQuery.of(filter, first).ordered(order).after(after);
    }
}
