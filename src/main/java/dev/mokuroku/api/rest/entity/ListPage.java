package dev.mokuroku.api.rest.entity;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.http.Base64Json;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A page of a list by limit and offset.
///
/// @param limit null for all of the rest
record ListPage(@Nullable Integer limit, int offset) {
    int size() {
        return limit == null ? Integer.MAX_VALUE - offset - 1 : limit;
    }

    /// The `Link` header to the next page, relative to the plugin's mount, with the parameters in
    /// the order of the request.
    String linkToNext(UriInfo uri) {
        StringJoiner query = new StringJoiner("&");
        boolean replaced = false;
        for (String parameter :
                String.valueOf(uri.getRequestUri().getRawQuery()).split("&", -1)) {
            String name = parameter.split("=", 2)[0];
            if (name.equals("after")) {
                query.add("after=" + encoded(next()));
                replaced = true;
            } else if (!name.equals("offset")) {
                query.add(reencoded(parameter));
            }
        }
        if (!replaced) {
            query.add("after=" + encoded(next()));
        }
        return "</entities?%s>; rel=\"next\"".formatted(query);
    }

    private static String reencoded(String parameter) {
        return Stream.of(parameter.split("=", 2))
                .map(part -> encoded(URLDecoder.decode(part, UTF_8)))
                .collect(Collectors.joining("="));
    }

    private String next() {
        return Base64Json.encode(
                JsonNodeFactory.instance.objectNode().put("limit", limit).put("offset", offset + size()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    /// @param defaults the values for fields that the cursor lacks
    static ListPage decode(String after, ListPage defaults) {
        if (after.isEmpty()) {
            throw CatalogException.invalidInput("Invalid after, must not be empty");
        }
        JsonNode json = Base64Json.decode(after)
                .orElseThrow(() -> CatalogException.invalidInput("Malformed after cursor, could not be parsed"));
        JsonNode limit = json.path("limit");
        JsonNode offset = json.path("offset");
        return new ListPage(
                limit.isMissingNode() ? defaults.limit() : number(limit, "limit was not an number"),
                offset.isMissingNode() ? defaults.offset() : number(offset, "offset was not a number"));
    }

    private static Integer number(JsonNode value, String failure) {
        if (!value.isInt() || value.intValue() < 0) {
            throw CatalogException.invalidInput("Malformed after cursor, " + failure);
        }
        return value.intValue();
    }
}
