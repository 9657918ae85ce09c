package dev.mokuroku.descriptor.yaml;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// Writes a mapping or a sequence that stands as a key: `name: {{ value }}` without quotes has the key
/// `{ value }`, and `{{ "value" }}` the key `{ "value" }`.
final class FlowText {
    private FlowText() {}

    static String of(Node node) {
        return switch (node) {
            case SequenceNode sequence when sequence.getValue().isEmpty() -> "[]";
            case MappingNode mapping when mapping.getValue().isEmpty() -> "{}";
            case SequenceNode sequence ->
                sequence.getValue().stream().map(FlowText::of).collect(Collectors.joining(", ", "[ ", " ]"));
            case MappingNode mapping ->
                mapping.getValue().stream().map(FlowText::ofEntry).collect(Collectors.joining(", ", "{ ", " }"));
            case ScalarNode scalar -> ofScalar(scalar);
            default -> "";
        };
    }

    private static String ofEntry(NodeTuple entry) {
        boolean plain = entry.getKeyNode() instanceof ScalarNode;
        String key = (plain ? "" : "? ") + of(entry.getKeyNode());
        String value = of(entry.getValueNode());
        return value.isEmpty() ? key : key + (plain ? ": " : " : ") + value;
    }

    private static String ofScalar(ScalarNode scalar) {
        return switch (scalar.getScalarStyle()) {
            case DOUBLE_QUOTED -> TextNode.valueOf(scalar.getValue()).toString();
            case SINGLE_QUOTED -> "'" + scalar.getValue().replace("'", "''") + "'";
            case PLAIN, LITERAL, FOLDED, JSON_SCALAR_STYLE -> scalar.getValue();
        };
    }
}
