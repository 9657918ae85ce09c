package dev.mokuroku.descriptor;

import static dev.mokuroku.descriptor.DescriptorProblem.Kind.SYNTAX;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// Turns the node graph of one document into a JSON tree, in which every alias is a copy of its own.
/// One use each.
final class YamlToJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final NodeBudget budget;
    private final int firstLine;
    private final boolean merges;
    private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());
    /// Above 0 within what an alias stands for.
    private int copies;

    /// @param merges whether `<<` merges; otherwise it is a key as others are
    YamlToJson(NodeBudget budget, int firstLine, boolean merges) {
        this.budget = budget;
        this.firstLine = firstLine;
        this.merges = merges;
    }

    /// @throws UnreadableYamlException when a key stands twice, an alias lies within what it stands for,
    ///     or a limit is passed
    JsonNode convert(Node node) {
        boolean copy = node.getAnchor().isPresent() && !seen.add(node);
        copies += copy ? 1 : 0;
        if (copies > 0) {
            budget.spendOnAlias(positionOf(node));
        }
        JsonNode json = switch (node) {
            case ScalarNode scalar -> YamlScalar.toJson(withoutNul(scalar));
            case SequenceNode sequence -> convertOpen(sequence);
            case MappingNode mapping -> convertOpen(mapping);
            default -> throw rejected(node, "Unexpected " + node.getNodeType());
        };
        copies -= copy ? 1 : 0;
        return json;
    }

    private JsonNode convertOpen(Node node) {
        if (!open.add(node)) {
            throw rejected(node, "The alias of this anchor lies within what it stands for");
        }
        budget.checkDepth(open.size(), positionOf(node));
        JsonNode json = node instanceof SequenceNode sequence ? array(sequence) : object((MappingNode) node);
        open.remove(node);
        return json;
    }

    private ArrayNode array(SequenceNode sequence) {
        ArrayNode array = JSON.arrayNode(sequence.getValue().size());
        sequence.getValue().forEach(item -> array.add(convert(item)));
        return array;
    }

    private ObjectNode object(MappingNode mapping) {
        ObjectNode object = JSON.objectNode();
        List<Node> merged = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (NodeTuple entry : mapping.getValue()) {
            if (merges && isMerge(entry.getKeyNode())) {
                merged.add(entry.getValueNode());
                continue;
            }
            String key = keyOf(entry.getKeyNode());
            if (!keys.add(key)) {
                throw rejected(entry.getKeyNode(), "Map keys must be unique; \"%s\" is repeated".formatted(key));
            }
            object.set(key, convert(entry.getValueNode()));
        }
        merged.forEach(source -> merge(source, object));
        return object;
    }

    private String keyOf(Node key) {
        if (key instanceof ScalarNode scalar) {
            return YamlScalar.toKey(withoutNul(scalar));
        }
        // Counts what the key holds, and refuses what would never end.
        convert(key);
        return FlowText.of(key);
    }

    /// An escape may stand for it. As bytes it makes a file a binary one.
    private ScalarNode withoutNul(ScalarNode scalar) {
        if (scalar.getValue().indexOf('\0') >= 0) {
            throw rejected(scalar, "The text holds the character NUL, which cannot be stored");
        }
        return scalar;
    }

    private static boolean isMerge(Node key) {
        return key instanceof ScalarNode scalar
                && scalar.isPlain()
                && scalar.getValue().equals("<<");
    }

    /// Keys that the mapping has itself win, then those of the first source.
    private void merge(Node source, ObjectNode into) {
        JsonNode json = convert(source);
        for (JsonNode map : json.isArray() ? json : List.of(json)) {
            if (!(map instanceof ObjectNode fields)) {
                throw rejected(source, "Merge sources must be maps or map aliases");
            }
            fields.properties().forEach(field -> into.putIfAbsent(field.getKey(), field.getValue()));
        }
    }

    private UnreadableYamlException rejected(Node node, String message) {
        return new UnreadableYamlException(SYNTAX, positionOf(node), message);
    }

    private Position positionOf(Node node) {
        return node.getStartMark().map(mark -> Position.of(mark, firstLine)).orElse(Position.UNKNOWN);
    }
}
