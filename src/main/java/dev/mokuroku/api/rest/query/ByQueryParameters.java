package dev.mokuroku.api.rest.query;

import dev.mokuroku.api.rest.entity.ReadParameters;
import dev.mokuroku.error.CatalogException;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The query of `GET /entities/by-query`.
class ByQueryParameters extends ReadParameters {
    @RestQuery
    List<String> orderField = List.of();

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
        Integer size = parsedLimit();
        Integer from = parsedOffset();
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
                condition(),
                orderField.isEmpty() ? null : order(orderField),
                fullTextFilterTerm == null ? "" : fullTextFilterTerm,
                textFields.isEmpty() ? null : textFields);
        return QueryPage.first(query, size, from, QueryPage.isCounted(totalItems, "request/query"));
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
