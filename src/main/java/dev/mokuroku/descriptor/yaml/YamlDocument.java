package dev.mokuroku.descriptor.yaml;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// A document as read: its JSON tree, and the nodes it came from, which know where they stand.
public record YamlDocument(JsonNode json, Node root, int firstLine) {
    /// Where a field is, or the nearest one around it where it is missing: at its value, or at its key
    /// when the value is a mapping or a sequence.
    public Position positionOf(String pointer) {
        Node nearest = root;
        Node value = root;
        JsonPointer rest = JsonPointer.compile(pointer);
        while (!rest.matches()) {
            Node parent = value;
            @Nullable NodeTuple entry = parent instanceof MappingNode mapping ? entry(mapping, rest) : null;
            @Nullable Node next = entry == null ? item(parent, rest) : entry.getValueNode();
            if (next == null) {
                break;
            }
            value = next;
            nearest = entry == null || value instanceof ScalarNode ? value : entry.getKeyNode();
            rest = rest.tail();
        }
        return nearest.getStartMark()
                .map((Mark mark) -> Position.of(mark, firstLine))
                .orElse(Position.UNKNOWN);
    }

    private static @Nullable NodeTuple entry(MappingNode mapping, JsonPointer pointer) {
        for (NodeTuple entry : mapping.getValue()) {
            if (entry.getKeyNode() instanceof ScalarNode key
                    && YamlScalar.toKey(key).equals(pointer.getMatchingProperty())) {
                return entry;
            }
        }
        return null;
    }

    private static @Nullable Node item(Node parent, JsonPointer pointer) {
        int index = pointer.getMatchingIndex();
        return parent instanceof SequenceNode sequence
                        && index >= 0
                        && index < sequence.getValue().size()
                ? sequence.getValue().get(index)
                : null;
    }
}
