package dev.mokuroku.descriptor;

import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// Writes a mapping or a sequence that stands as a key: `name: {{ value }}` without quotes has the key
/// `{ value }`.
final class FlowText {
    private FlowText() {}

    static String of(Node node) {
        return switch (node) {
            case SequenceNode sequence ->
                sequence.getValue().stream().map(FlowText::of).collect(Collectors.joining(", ", "[ ", " ]"));
            case MappingNode mapping ->
                mapping.getValue().stream().map(FlowText::ofEntry).collect(Collectors.joining(", ", "{ ", " }"));
            case ScalarNode scalar -> scalar.getValue();
            default -> "";
        };
    }

    private static String ofEntry(NodeTuple entry) {
        String value = of(entry.getValueNode());
        return value.isEmpty() ? of(entry.getKeyNode()) : of(entry.getKeyNode()) + ": " + value;
    }
}
