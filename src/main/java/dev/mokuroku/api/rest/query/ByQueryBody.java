package dev.mokuroku.api.rest.query;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.api.rest.RequestValidation;
import dev.mokuroku.api.rest.entity.EntitiesByRefsResource;
import dev.mokuroku.error.CatalogException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The body of `POST /entities/by-query`.
final class ByQueryBody {
    private ByQueryBody() {}

    static QueryPage page(JsonNode body) {
        Integer size = RequestValidation.wholeNumber(body, "limit");
        String cursor = RequestValidation.text(body, "cursor");
        if (cursor != null && cursor.isEmpty()) {
            throw CatalogException.invalidInput("Cursor cannot be empty");
        }
        if (cursor != null) {
            return QueryPage.at(QueryCursor.decode(cursor), size);
        }
        JsonNode text = RequestValidation.object(body, "fullTextFilter");
        List<String> textFields = text == null ? List.of() : RequestValidation.texts(text, "fields");
        String term = text == null ? null : RequestValidation.text(text, "term");
        EntitiesQuery query = new EntitiesQuery(
                EntitiesByRefsResource.filterOf(body),
                order(body),
                term == null ? "" : term,
                textFields.isEmpty() ? null : textFields);
        return QueryPage.first(
                query,
                size,
                RequestValidation.wholeNumber(body, "offset"),
                QueryPage.isCounted(RequestValidation.text(body, "totalItems"), "request/body"));
    }

    private static EntitiesQuery.@Nullable Order order(JsonNode body) {
        JsonNode list = body.path("orderBy");
        if (!list.isMissingNode() && !list.isArray()) {
            throw RequestValidation.invalid("orderBy", "must be array");
        }
        List<EntitiesQuery.Order> order = new ArrayList<>();
        for (JsonNode item : list) {
            String path = "body/orderBy/%d".formatted(order.size());
            String field = item.path("field").textValue();
            String direction = item.path("order").textValue();
            if (field == null || direction == null) {
                throw RequestValidation.missingProperty(path, field == null ? "field" : "order");
            }
            if (!direction.equals("asc") && !direction.equals("desc")) {
                throw RequestValidation.notAllowed("request/%s/order".formatted(path), "asc, desc");
            }
            order.add(new EntitiesQuery.Order(field, direction.equals("desc")));
        }
        return order.isEmpty() ? null : order.getFirst();
    }
}
