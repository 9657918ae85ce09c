package dev.mokuroku.source.github.fake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// What GitHub holds, as JSON.
public final class GithubJson {
    /// The field of a value that is an error in its place.
    static final String ERROR = "__error";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private GithubJson() {}

    /// @param file in `src/test/resources/github`
    public static ObjectNode resource(String file) {
        return (ObjectNode) parse(text(file));
    }

    /// @param file in `src/test/resources/github`
    public static String text(String file) {
        try (InputStream content = GithubJson.class.getResourceAsStream("/github/" + file)) {
            if (content == null) {
                throw new IllegalArgumentException("src/test/resources/github has no file " + file);
            }
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static JsonNode parse(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(json, malformed);
        }
    }

    /// @param value of maps, lists and plain values
    public static JsonNode valueOf(Object value) {
        return MAPPER.valueToTree(value);
    }

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /// An object with one field.
    public static ObjectNode object(String field, @Nullable JsonNode value) {
        return object().set(field, value);
    }

    /// A connection with one page.
    ///
    /// @param cursor after which the next page begins, null on the last page
    public static ObjectNode connection(@Nullable String cursor, Collection<? extends JsonNode> nodes) {
        ObjectNode connection = object().put("totalCount", nodes.size());
        connection.putObject("pageInfo").put("hasNextPage", cursor != null).put("endCursor", cursor);
        connection.set("nodes", array(nodes));
        return connection;
    }

    /// In place of a value that the credentials may not see.
    public static ObjectNode forbidden(String message) {
        return object(ERROR, error("FORBIDDEN", message));
    }

    /// In place of a value that is shown to tokens that are authorized for single sign-on.
    public static ObjectNode forbiddenBySaml(String message) {
        ObjectNode error = error("FORBIDDEN", message);
        error.putObject("extensions").put("saml_failure", true);
        return object(ERROR, error);
    }

    static ObjectNode error(String type, String message) {
        ObjectNode error = object().put("type", type);
        error.putObject("extensions").put("saml_failure", false);
        return error.put("message", message);
    }

    public static ArrayNode array(Collection<? extends JsonNode> nodes) {
        return MAPPER.createArrayNode().addAll(nodes);
    }
}
