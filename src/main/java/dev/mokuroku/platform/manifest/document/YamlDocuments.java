package dev.mokuroku.platform.manifest.document;

import dev.mokuroku.descriptor.DescriptorLimits;
import dev.mokuroku.descriptor.yaml.Position;
import dev.mokuroku.descriptor.yaml.UnreadableYamlException;
import dev.mokuroku.descriptor.yaml.YamlChunk;
import dev.mokuroku.descriptor.yaml.YamlChunks;
import dev.mokuroku.descriptor.yaml.YamlDocument;
import dev.mokuroku.descriptor.yaml.YamlReader;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.snakeyaml.engine.v2.nodes.AnchorNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// The documents of a YAML file. Scalars are as written: `1.10` is no number.
public final class YamlDocuments {
    private static final int MAX_NODES = 500_000;
    private static final int MAX_DOCUMENTS = 2_000;
    private static final DescriptorLimits LIMITS =
            new DescriptorLimits(20_000_000, MAX_DOCUMENTS, DocumentLimits.MAX_DEPTH, MAX_NODES, 0, 0);

    private final int firstLine;
    /// Aliases share the node of their anchor.
    private final Map<org.snakeyaml.engine.v2.nodes.Node, Node> converted = new IdentityHashMap<>();

    private YamlDocuments(int firstLine) {
        this.firstLine = firstLine;
    }

    /// @param failures gets what is wrong with a document; the others are returned all the same
    public static List<Node> parse(String text, Consumer<DocumentException> failures) {
        List<Node> documents = new ArrayList<>();
        try {
            YamlReader reader = new YamlReader(LIMITS, true);
            for (YamlChunk chunk : YamlChunks.of(text, MAX_DOCUMENTS)) {
                try {
                    reader.read(chunk).map(YamlDocuments::convert).ifPresent(documents::add);
                } catch (UnreadableYamlException invalid) {
                    failures.accept(failure(invalid));
                }
            }
        } catch (UnreadableYamlException invalid) {
            failures.accept(failure(invalid));
        }
        return documents;
    }

    private static DocumentException failure(UnreadableYamlException invalid) {
        return new DocumentException(invalid.toProblem(0).line(), "Not valid YAML: " + invalid.getMessage());
    }

    private static Node convert(YamlDocument document) {
        return new YamlDocuments(document.firstLine()).convert(document.root());
    }

    private Node convert(org.snakeyaml.engine.v2.nodes.Node node) {
        Node known = converted.get(node);
        if (known != null) {
            return known;
        }
        Node made = switch (node) {
            case ScalarNode scalar -> Node.scalar(position(node), isNull(scalar) ? null : scalar.getValue());
            case SequenceNode sequence ->
                Node.array(
                        position(node),
                        sequence.getValue().stream().map(this::convert).toList());
            case MappingNode mapping -> Node.object(position(node), entries(mapping));
            case AnchorNode alias -> convert(alias.getRealNode());
            default -> Node.MISSING;
        };
        converted.put(node, made);
        return made;
    }

    private Map<String, Node> entries(MappingNode mapping) {
        Map<String, Node> entries = new LinkedHashMap<>();
        List<Node> merged = new ArrayList<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Node value = convert(tuple.getValueNode());
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                continue;
            }
            if (key.getValue().equals("<<")) {
                merged.add(value);
                merged.addAll(value.items());
            } else {
                entries.put(key.getValue(), value);
            }
        }
        merged.forEach(source -> source.entries().forEach(entries::putIfAbsent));
        return entries;
    }

    private static boolean isNull(ScalarNode scalar) {
        return scalar.isPlain()
                && switch (scalar.getValue()) {
                    case "", "~", "null", "Null", "NULL" -> true;
                    default -> false;
                };
    }

    private Position position(org.snakeyaml.engine.v2.nodes.Node node) {
        return node.getStartMark()
                .map(mark -> new Position(firstLine + mark.getLine(), mark.getColumn() + 1))
                .orElse(Position.UNKNOWN);
    }
}
