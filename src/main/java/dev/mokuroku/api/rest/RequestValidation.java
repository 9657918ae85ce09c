package dev.mokuroku.api.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.mokuroku.entity.JsonInput;
import dev.mokuroku.error.CatalogException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Validates request parameters and bodies, with the messages of Backstage's own validation.
public final class RequestValidation {
    private RequestValidation() {}

    /// A non-negative integer from the query string.
    static @Nullable public Integer wholeNumber(String name, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return notNegative("request/query/" + name, Integer.parseInt(text.strip()));
        } catch (NumberFormatException other) {
            throw CatalogException.invalidInput("request/query/%s must be integer".formatted(name));
        }
    }

    /// A non-negative integer from a body.
    static @Nullable public Integer wholeNumber(JsonNode body, String name) {
        JsonNode value = body.path(name);
        if (value.isMissingNode()) {
            return null;
        }
        if (!value.canConvertToExactIntegral() || !value.canConvertToInt()) {
            throw invalid(name, value.isNumber() ? "must be integer" : "must be number");
        }
        return notNegative("request/body/" + name, value.intValue());
    }

    static @Nullable public String text(JsonNode body, String name) {
        JsonNode value = body.path(name);
        if (value.isMissingNode()) {
            return null;
        }
        if (!value.isTextual()) {
            throw invalid(name, "must be string");
        }
        return value.asText();
    }

    /// Empty where the body has none.
    public static List<String> texts(JsonNode body, String name) {
        JsonNode list = body.path(name);
        if (list.isMissingNode()) {
            return List.of();
        }
        if (!list.isArray()) {
            throw invalid(name, "must be array");
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode item : list) {
            if (!item.isTextual()) {
                throw invalid("%s/%d".formatted(name, texts.size()), "must be string");
            }
            texts.add(item.asText());
        }
        return texts;
    }

    /// An object of the body, or null.
    static @Nullable public JsonNode object(JsonNode body, String name) {
        JsonNode value = body.path(name);
        if (value.isMissingNode()) {
            return null;
        }
        if (!value.isObject()) {
            throw invalid(name, "must be object");
        }
        return value;
    }

    /// The body as an object; an empty object if the body is empty. Parsed as JSON whatever its Content-Type.
    public static JsonNode body(byte @Nullable [] input) {
        if (input == null || input.length == 0) {
            return JsonNodeFactory.instance.objectNode();
        }
        JsonNode body = JsonInput.parse(input);
        if (!body.isObject()) {
            throw CatalogException.invalidInput("request/body must be object");
        }
        return body;
    }

    public static CatalogException missingProperty(String path, String name) {
        return CatalogException.invalidInput("request/%s must have required property '%s'".formatted(path, name));
    }

    public static CatalogException notAllowed(String path, String values) {
        return CatalogException.invalidInput(
                "%s must be equal to one of the allowed values: %s".formatted(path, values));
    }

    public static CatalogException invalid(String field, String expectation) {
        return CatalogException.invalidInput("request/body/%s %s".formatted(field, expectation));
    }

    private static int notNegative(String path, int number) {
        if (number < 0) {
            throw CatalogException.invalidInput(path + " must be >= 0");
        }
        return number;
    }
}
