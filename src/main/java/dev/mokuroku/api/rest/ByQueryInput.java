package dev.mokuroku.api.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.error.CatalogException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The body of `POST /entities/by-query`.
final class ByQueryInput {
    private ByQueryInput() {}

    static QueryPage page(JsonNode body) {
        Integer size = Parameters.wholeNumber(body, "limit");
        String cursor = Parameters.text(body, "cursor");
        if (cursor != null && cursor.isEmpty()) {
            throw CatalogException.invalidInput("Cursor cannot be empty");
        }
        if (cursor != null) {
            return QueryPage.at(QueryCursor.decode(cursor), size);
        }
        JsonNode text = Parameters.object(body, "fullTextFilter");
        List<String> textFields = text == null ? List.of() : Parameters.texts(text, "fields");
        String term = text == null ? null : Parameters.text(text, "term");
        EntitiesQuery query = new EntitiesQuery(
                EntitiesByRefsResource.query(body),
                order(body),
                term == null ? "" : term,
                textFields.isEmpty() ? null : textFields);
        return QueryPage.first(
                query,
                size,
                Parameters.wholeNumber(body, "offset"),
                QueryPage.isCounted(Parameters.text(body, "totalItems"), "request/body"));
    }

    private static EntitiesQuery.@Nullable Order order(JsonNode body) {
        JsonNode list = body.path("orderBy");
        if (!list.isMissingNode() && !list.isArray()) {
            throw Parameters.wrong("orderBy", "must be array");
        }
        List<EntitiesQuery.Order> order = new ArrayList<>();
        for (JsonNode item : list) {
            String place = "body/orderBy/%d".formatted(order.size());
            String field = item.path("field").textValue();
            String direction = item.path("order").textValue();
            if (field == null || direction == null) {
                throw Parameters.missing(place, field == null ? "field" : "order");
            }
            if (!direction.equals("asc") && !direction.equals("desc")) {
                throw Parameters.notAllowed("request/%s/order".formatted(place), "asc, desc");
            }
            order.add(new EntitiesQuery.Order(field, direction.equals("desc")));
        }
        return order.isEmpty() ? null : order.getFirst();
    }
}
