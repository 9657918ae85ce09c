package dev.mokuroku.api.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.mokuroku.error.CatalogException;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/// A part of a list, told by numbers.
///
/// @param limit null for all of the rest
record ListPage(@Nullable Integer limit, int offset) {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Set<String> REPLACED = Set.of("offset", "after");

    int size() {
        return limit == null ? Integer.MAX_VALUE - offset - 1 : limit;
    }

    /// The header `Link` to the page behind this one, from the plugin's mount on.
    String linkToNext(UriInfo uri) {
        StringJoiner query = new StringJoiner("&");
        uri.getQueryParameters().forEach((name, values) -> {
            if (!REPLACED.contains(name)) {
                values.forEach(value -> query.add(encoded(name) + "=" + encoded(value)));
            }
        });
        query.add("after=" + encoded(next()));
        return "</entities?%s>; rel=\"next\"".formatted(query);
    }

    private String next() {
        String json = JsonNodeFactory.instance
                .objectNode()
                .put("limit", limit)
                .put("offset", offset + size())
                .toString();
        return Base64.getEncoder().encodeToString(json.getBytes(UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    /// @param asked what holds where the text says nothing
    static ListPage decode(String after, ListPage asked) {
        if (after.isEmpty()) {
            throw CatalogException.invalidInput("Invalid after, must not be empty");
        }
        JsonNode json;
        try {
            json = MAPPER.readTree(Base64.getDecoder().decode(after));
        } catch (IllegalArgumentException | IOException malformed) {
            throw CatalogException.invalidInput("Malformed after cursor, could not be parsed");
        }
        JsonNode limit = json.path("limit");
        JsonNode offset = json.path("offset");
        return new ListPage(
                limit.isMissingNode() ? asked.limit() : number(limit, "limit was not an number"),
                offset.isMissingNode() ? asked.offset() : number(offset, "offset was not a number"));
    }

    private static Integer number(JsonNode value, String failure) {
        if (!value.isInt() || value.intValue() < 0) {
            throw CatalogException.invalidInput("Malformed after cursor, " + failure);
        }
        return value.intValue();
    }
}
