package dev.mokuroku.api.graphql;

import dev.mokuroku.api.graphql.filter.EntityPredicate;
import dev.mokuroku.api.graphql.filter.PredicateReading;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.Cursor;
import dev.mokuroku.index.EntityOrder;
import dev.mokuroku.index.EntityQuery;
import dev.mokuroku.index.filter.EntityFilter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which entities a connection holds, in which order, and which page of them is asked for.
///
/// @param after null for the first page
public record EntityArguments(
        EntityFilter filter,
        EntityOrder order,
        int first,
        @Nullable Cursor after) {
    public static final int LARGEST_PAGE = 100;
    /// Of descriptions of `first`.
    public static final String FIRST = "How many, at most 100.";

    public static final String FILTER =
            "kind=component,spec.type=service: commas join conditions, a key alone asks whether the field is there, a key that stands twice takes either value.";
    public static final String WHERE = "A condition; where there is a filter too, both hold.";
    public static final String AFTER = "The cursor that the page starts behind.";
    public static final String ORDER = "By reference where nothing is said.";

    /// @throws CatalogException `INVALID_INPUT` naming the argument
    public static EntityArguments of(
            @Nullable String filter,
            @Nullable EntityPredicate where,
            @Nullable List<EntityOrderInput> orderBy,
            int first,
            @Nullable String after) {
        return of(PredicateReading.of(filter, where), orderBy, first, after);
    }

    /// @throws CatalogException `INVALID_INPUT` naming the argument
    public static EntityArguments of(
            EntityFilter filter, @Nullable List<EntityOrderInput> orderBy, int first, @Nullable String after) {
        EntityOrder order = EntityOrderInput.order(orderBy);
        return new EntityArguments(filter, order, size(first), after == null ? null : Cursor.decode(after, order));
    }

    public static int size(int first) {
        if (first < 0 || first > LARGEST_PAGE) {
            throw CatalogException.invalidInput("first must be from 0 to %d but is %d".formatted(LARGEST_PAGE, first));
        }
        return first;
    }

    public EntityArguments behind(Cursor place) {
        return new EntityArguments(filter, order, first, place);
    }

    /// Only of what this holds for.
    public EntityArguments within(EntityFilter condition) {
        return new EntityArguments(EntityFilter.allOf(condition, filter), order, first, after);
    }

    public EntityQuery query() {
        return EntityQuery.of(filter, first).ordered(order).behind(after);
    }
}
