package dev.mokuroku.api.rest;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.filter.FilterString;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The query of `GET /entities/by-query`.
class ByQueryParameters {
    @RestQuery
    List<String> filter = List.of();

    @RestQuery
    List<String> fields = List.of();

    @RestQuery
    List<String> orderField = List.of();

    @RestQuery
    @Nullable
    String limit;

    @RestQuery
    @Nullable
    String offset;

    @RestQuery
    @Nullable
    String cursor;

    @RestQuery
    @Nullable
    String totalItems;

    @RestQuery
    @Nullable
    String fullTextFilterTerm;

    @RestQuery
    List<String> fullTextFilterFields = List.of();

    QueryPage page() {
        Integer size = Parameters.wholeNumber("limit", limit);
        Integer skipped = Parameters.wholeNumber("offset", offset);
        if (cursor != null && cursor.isEmpty()) {
            throw CatalogException.invalidInput("request/query/cursor must NOT have fewer than 1 characters");
        }
        if (cursor != null) {
            return QueryPage.at(QueryCursor.decode(cursor), size);
        }
        List<String> textFields = fullTextFilterFields.stream()
                .flatMap(field -> Stream.of(field.split(",")))
                .toList();
        EntitiesQuery query = new EntitiesQuery(
                FilterString.parse(filter),
                orderField.isEmpty() ? null : order(orderField),
                fullTextFilterTerm == null ? "" : fullTextFilterTerm,
                textFields.isEmpty() ? null : textFields);
        return QueryPage.first(query, size, skipped, QueryPage.isCounted(totalItems, "request/query"));
    }

    Projection projection() {
        return Projection.parse(fields);
    }

    private static EntitiesQuery.Order order(List<String> fields) {
        List<EntitiesQuery.Order> parsed =
                fields.stream().map(ByQueryParameters::order).toList();
        return parsed.getFirst();
    }

    private static EntitiesQuery.Order order(String field) {
        String[] parts = field.split(",", -1);
        String direction = parts.length < 2 ? "asc" : parts[1];
        return new EntitiesQuery.Order(parts[0], EntitiesQuery.Order.isDescending(direction));
    }
}
