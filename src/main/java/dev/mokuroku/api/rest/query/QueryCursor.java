package dev.mokuroku.api.rest.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.http.Base64Json;
import dev.mokuroku.index.Cursor;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.filter.FilterPredicate;
import dev.mokuroku.index.filter.PredicateJson;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A position in the results of a query, in the format of Backstage's cursors, because clients decode them.
/// Ours end with a ref where Backstage's end with a uid.
///
/// @param position the position of the page's last entity, or of its first entity for a cursor to the previous page
/// @param first the position of the first entity of the whole result
/// @param total the count that the first page reported
record QueryCursor(
        EntitiesQuery query,
        boolean previous,
        Cursor position,
        @Nullable Cursor first,
        long total) {
    String encode() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode order = json.putArray("orderFields");
        EntitiesQuery.Order orderBy = query.order();
        if (orderBy != null) {
            order.addObject().put("field", orderBy.field()).put("order", orderBy.descending() ? "desc" : "asc");
        }
        json.put("isPrevious", previous);
        if (!query.filter().equals(EntityFilter.EVERYTHING)) {
            json.set("query", PredicateJson.of(query.filter()));
        } else {
            json.putObject("query");
        }
        ObjectNode text = json.putObject("fullTextFilter").put("term", query.text());
        if (query.textFields() != null) {
            ArrayNode fields = text.putArray("fields");
            query.textFields().forEach(fields::add);
        }
        write(position, json.putArray("orderFieldValues"));
        if (first != null) {
            write(first, json.putArray("firstSortFieldValues"));
        }
        json.put("totalItems", total);
        return Base64Json.encode(json);
    }

    private static void write(Cursor cursor, ArrayNode values) {
        cursor.values().forEach(values::add);
        values.add(cursor.ref());
    }

    /// @throws CatalogException `INVALID_INPUT` for a text that is not a cursor
    static QueryCursor decode(String encoded) {
        JsonNode json = Base64Json.decode(encoded)
                .filter(JsonNode::isObject)
                .orElseThrow(() -> malformed("it is not the base64 of a JSON object"));
        EntitiesQuery.Order order = order(json.path("orderFields"));
        JsonNode text = json.path("fullTextFilter");
        JsonNode textFields = text.path("fields");
        JsonNode predicate = json.path("query");
        EntitiesQuery query = new EntitiesQuery(
                predicate.isMissingNode() ? EntityFilter.EVERYTHING : FilterPredicate.parse(predicate),
                order,
                text.path("term").asText(""),
                textFields.isArray() ? texts(textFields) : null);
        Cursor position = position(json.path("orderFieldValues"), order);
        JsonNode first = json.path("firstSortFieldValues");
        if (position == null
                || !json.path("isPrevious").isBoolean()
                || !json.path("totalItems").isIntegralNumber()) {
            throw malformed("it does not match the order of its query");
        }
        return new QueryCursor(
                query,
                json.path("isPrevious").asBoolean(),
                position,
                first.isMissingNode() ? null : position(first, order),
                json.path("totalItems").asLong());
    }

    private static EntitiesQuery.@Nullable Order order(JsonNode fields) {
        if (fields.isEmpty()) {
            return null;
        }
        if (!fields.isArray()) {
            throw malformed("orderFields must be a list");
        }
        JsonNode first = fields.get(0);
        return new EntitiesQuery.Order(
                first.path("field").asText(), first.path("order").asText().equals("desc"));
    }

    private static @Nullable Cursor position(JsonNode values, EntitiesQuery.@Nullable Order order) {
        int fields = order == null ? 0 : 1;
        if (!areTexts(values)
                || values.size() != fields + 1
                || !values.get(fields).asText().contains(":")) {
            return null;
        }
        List<@Nullable String> ordered = new ArrayList<>();
        for (int i = 0; i < fields; i++) {
            ordered.add(values.get(i).isNull() ? null : values.get(i).asText());
        }
        return new Cursor(ordered, values.get(fields).asText());
    }

    private static boolean areTexts(JsonNode values) {
        return values.isArray() && values.valueStream().allMatch(value -> value.isTextual() || value.isNull());
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static CatalogException malformed(String reason) {
        return CatalogException.invalidInput("Malformed cursor: " + reason);
    }
}
