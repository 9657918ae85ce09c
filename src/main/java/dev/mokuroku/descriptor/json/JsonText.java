package dev.mokuroku.descriptor.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/// Reads JSON as `JSON.parse` does: of a key that stands twice the last value counts. One use each.
public final class JsonText {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final JsonParser tokens;
    private final Runnable perNode;

    private JsonText(JsonParser tokens, Runnable perNode) {
        this.tokens = tokens;
        this.perNode = perNode;
    }

    /// @param maxDepth of nested objects and arrays
    /// @param perNode called for each key and value; may throw to end the reading
    /// @throws JsonSyntaxException when it is no JSON, or too deep
    public static JsonNode parse(String text, int maxDepth, Runnable perNode) {
        if (text.isBlank()) {
            throw new JsonSyntaxException("Unexpected end of JSON input");
        }
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(maxDepth)
                        .maxNumberLength(Integer.MAX_VALUE)
                        .maxNameLength(Integer.MAX_VALUE)
                        .maxStringLength(Integer.MAX_VALUE)
                        .build())
                .build();
        try (JsonParser tokens = factory.createParser(text)) {
            tokens.nextToken();
            JsonNode root = new JsonText(tokens, perNode).value();
            if (tokens.nextToken() != null) {
                throw new JsonSyntaxException(
                        describe("Unexpected non-whitespace character after JSON", tokens.currentTokenLocation()));
            }
            return root;
        } catch (JsonProcessingException invalid) {
            throw new JsonSyntaxException(describe(invalid.getOriginalMessage(), invalid.getLocation()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String describe(String message, @Nullable JsonLocation location) {
        return location == null
                ? message
                : "%s at line %d, column %d".formatted(message, location.getLineNr(), location.getColumnNr());
    }

    private JsonNode value() throws IOException {
        perNode.run();
        JsonToken token = tokens.currentToken();
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> TextNode.valueOf(tokens.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> JavaScriptNumbers.toJson(Double.parseDouble(tokens.getText()));
            case VALUE_TRUE -> BooleanNode.TRUE;
            case VALUE_FALSE -> BooleanNode.FALSE;
            case VALUE_NULL -> NullNode.instance;
            case END_OBJECT, END_ARRAY, FIELD_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
                throw new IllegalStateException(token.toString());
        };
    }

    private ObjectNode object() throws IOException {
        ObjectNode object = JSON.objectNode();
        while (tokens.nextToken() != JsonToken.END_OBJECT) {
            perNode.run();
            String key = tokens.currentName();
            tokens.nextToken();
            object.set(key, value());
        }
        return object;
    }

    private ArrayNode array() throws IOException {
        ArrayNode array = JSON.arrayNode();
        while (tokens.nextToken() != JsonToken.END_ARRAY) {
            array.add(value());
        }
        return array;
    }
}
