package dev.mokuroku.platform.manifest.document;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import dev.mokuroku.descriptor.yaml.Position;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// TOML. The library does not say where values are, so [TomlLines] finds them.
public final class TomlDocument {
    private static final TomlMapper MAPPER = new TomlMapper();

    private final TomlLines lines;

    private TomlDocument(TomlLines lines) {
        this.lines = lines;
    }

    /// @throws DocumentException when the text is no TOML
    public static Node parse(String text) {
        try {
            return new TomlDocument(TomlLines.of(text)).convert(MAPPER.readTree(text), "", new Position(1, 1), 0);
        } catch (JsonProcessingException invalid) {
            JsonLocation location = invalid.getLocation();
            throw new DocumentException(
                    location == null ? 0 : location.getLineNr(), "Not valid TOML: " + invalid.getOriginalMessage());
        }
    }

    private Node convert(JsonNode node, String path, Position parent, int depth) {
        DocumentLimits.checkDepth(depth, parent.line());
        Position position = lines.position(path, parent);
        if (node.isObject()) {
            Map<String, Node> entries = new LinkedHashMap<>();
            for (Map.Entry<String, JsonNode> entry : node.properties()) {
                entries.put(
                        entry.getKey(),
                        convert(entry.getValue(), TomlLines.child(path, entry.getKey()), position, depth + 1));
            }
            return Node.object(position, entries);
        }
        if (node.isArray()) {
            return Node.array(position, items(node, path, position, depth));
        }
        return Node.scalar(typeOf(node), position, node.isNull() ? null : node.asText());
    }

    /// Dates and times are texts.
    private static Node.Type typeOf(JsonNode scalar) {
        if (scalar.isNull()) {
            return Node.Type.NULL;
        }
        if (scalar.isNumber()) {
            return Node.Type.NUMBER;
        }
        return scalar.isBoolean() ? Node.Type.BOOLEAN : Node.Type.TEXT;
    }

    private List<Node> items(JsonNode array, String path, Position start, int depth) {
        List<Node> items = new ArrayList<>();
        Position after = start;
        for (JsonNode item : array) {
            if (item.isTextual()) {
                after = lines.find(item.textValue(), after);
                items.add(Node.scalar(Node.Type.TEXT, after, item.textValue()));
            } else {
                items.add(convert(item, TomlLines.child(path, String.valueOf(items.size())), after, depth + 1));
            }
        }
        return items;
    }
}
