package dev.mokuroku.platform.manifest.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import dev.mokuroku.descriptor.yaml.Position;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// JSON, with the comments and trailing commas that some manifests have.
public final class JsonDocument {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    private JsonDocument() {}

    /// @throws DocumentException when the text is no JSON
    public static Node parse(String text) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            return parser.nextToken() == null ? Node.MISSING : read(parser, 0);
        } catch (JsonProcessingException invalid) {
            JsonLocation location = invalid.getLocation();
            throw new DocumentException(
                    location == null ? 0 : location.getLineNr(), "Not valid JSON: " + invalid.getOriginalMessage());
        } catch (IOException failure) {
            throw new DocumentException(0, "Not valid JSON: " + failure.getMessage());
        }
    }

    private static Node read(JsonParser parser, int depth) throws IOException {
        JsonLocation location = parser.currentTokenLocation();
        Position position = new Position(location.getLineNr(), location.getColumnNr());
        DocumentLimits.checkDepth(depth, position.line());
        return switch (parser.currentToken()) {
            case START_OBJECT -> Node.object(position, entries(parser, depth));
            case START_ARRAY -> Node.array(position, items(parser, depth));
            case VALUE_NULL -> Node.scalar(Node.Type.NULL, position, null);
            case VALUE_STRING -> Node.scalar(Node.Type.TEXT, position, parser.getText());
            case VALUE_TRUE, VALUE_FALSE -> Node.scalar(Node.Type.BOOLEAN, position, parser.getText());
            default -> Node.scalar(Node.Type.NUMBER, position, parser.getText());
        };
    }

    private static Map<String, Node> entries(JsonParser parser, int depth) throws IOException {
        Map<String, Node> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            parser.nextToken();
            entries.put(key, read(parser, depth + 1));
        }
        return entries;
    }

    private static List<Node> items(JsonParser parser, int depth) throws IOException {
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(read(parser, depth + 1));
        }
        return items;
    }
}
