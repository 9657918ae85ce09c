package dev.mokuroku.scaffolder.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.descriptor.json.JsonSyntaxException;
import dev.mokuroku.descriptor.json.JsonText;
import dev.mokuroku.error.CatalogException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The body of a request to the scaffolder, refused in the words of Backstage's server. Numbers are read as JavaScript
/// reads them.
public final class JsonBody {
    /// As large as Backstage's server accepts.
    public static final long MAX_BYTES = 10L * 1024 * 1024;

    private static final int MAX_DEPTH = 1_000;

    private final ObjectNode json;

    private JsonBody(ObjectNode json) {
        this.json = json;
    }

    /// @param contentType of the request; null if it has none
    /// @throws CatalogException if the body is no JSON object
    public static JsonBody required(byte @Nullable [] body, @Nullable String contentType) {
        if (contentType == null || !isJson(contentType)) {
            throw CatalogException.invalidInput(
                    "unsupported media type " + (contentType == null ? "undefined" : plain(contentType)));
        }
        return parse(body == null ? new byte[0] : body);
    }

    /// As [#required], but a request without a body is an empty object.
    public static JsonBody optional(byte @Nullable [] body, @Nullable String contentType) {
        return body == null || body.length == 0
                ? new JsonBody(JsonNodeFactory.instance.objectNode())
                : required(body, contentType);
    }

    private static JsonBody parse(byte[] body) {
        if (body.length > MAX_BYTES) {
            throw CatalogException.invalidInput("request entity too large");
        }
        String text = new String(body, UTF_8);
        if (text.isEmpty()) {
            return new JsonBody(JsonNodeFactory.instance.objectNode());
        }
        String fault = JsonSyntax.faultOf(text);
        if (fault != null) {
            throw CatalogException.invalidInput(fault);
        }
        if (!(parsed(text) instanceof ObjectNode object)) {
            throw CatalogException.invalidInput("request/body must be object");
        }
        return new JsonBody(object);
    }

    private static JsonNode parsed(String text) {
        try {
            return JsonText.parse(text, MAX_DEPTH, () -> {});
        } catch (JsonSyntaxException invalid) {
            throw CatalogException.invalidInput(String.valueOf(invalid.getMessage()));
        }
    }

    private static boolean isJson(String contentType) {
        String type = plain(contentType);
        return type.equals("application/json");
    }

    private static String plain(String contentType) {
        return contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /// @throws CatalogException if the first of the names that is missing
    public void require(String... names) {
        for (String name : names) {
            if (!json.has(name)) {
                throw CatalogException.invalidInput("request/body must have required property '%s'".formatted(name));
            }
        }
    }

    /// Empty if the body has none.
    public ObjectNode object(String name) {
        JsonNode value = json.path(name);
        if (value.isMissingNode()) {
            return JsonNodeFactory.instance.objectNode();
        }
        if (value instanceof ObjectNode object) {
            return object;
        }
        throw invalid(name, "object");
    }

    /// An object whose values are texts. Empty if the body has none.
    public ObjectNode texts(String name) {
        ObjectNode texts = object(name);
        texts.properties().forEach(field -> {
            if (!field.getValue().isTextual()) {
                throw invalid(name + "/" + field.getKey(), "string");
            }
        });
        return texts;
    }

    /// Null if the body has none.
    public @Nullable String text(String name) {
        JsonNode value = json.path(name);
        if (!value.isMissingNode() && !value.isTextual()) {
            throw invalid(name, "string");
        }
        return value.textValue();
    }

    /// Missing if the body has none.
    public JsonNode list(String name) {
        JsonNode value = json.path(name);
        if (!value.isMissingNode() && !value.isArray()) {
            throw invalid(name, "array");
        }
        return value.isMissingNode() ? MissingNode.getInstance() : value;
    }

    private static CatalogException invalid(String path, String type) {
        return CatalogException.invalidInput("request/body/%s must be %s".formatted(path, type));
    }
}
