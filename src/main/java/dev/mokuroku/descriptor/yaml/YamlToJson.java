package dev.mokuroku.descriptor.yaml;

import static dev.mokuroku.descriptor.DescriptorProblem.Kind.SYNTAX;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.error.StorableText;
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

    private final NodeLimit nodeLimit;
    private final int firstLine;
    private final boolean mergesKeys;
    private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Node> ancestors = Collections.newSetFromMap(new IdentityHashMap<>());
    /// Above 0 within the value of an alias.
    private int aliasDepth;

    /// @param mergesKeys whether `<<` merges mappings; otherwise it is an ordinary key
    YamlToJson(NodeLimit nodeLimit, int firstLine, boolean mergesKeys) {
        this.nodeLimit = nodeLimit;
        this.firstLine = firstLine;
        this.mergesKeys = mergesKeys;
    }

    /// @throws UnreadableYamlException when a key is repeated, an anchor contains its own alias,
    ///     or a limit is passed
    JsonNode convert(Node node) {
        boolean copy = node.getAnchor().isPresent() && !seen.add(node);
        aliasDepth += copy ? 1 : 0;
        if (aliasDepth > 0) {
            nodeLimit.countAlias(positionOf(node));
        }
        JsonNode json = switch (node) {
            case ScalarNode scalar -> YamlScalar.toJson(withoutNul(scalar));
            case SequenceNode sequence -> convertContainer(sequence);
            case MappingNode mapping -> convertContainer(mapping);
            default -> throw syntaxError(node, "Unexpected " + node.getNodeType());
        };
        aliasDepth -= copy ? 1 : 0;
        return json;
    }

    private JsonNode convertContainer(Node node) {
        if (!ancestors.add(node)) {
            throw syntaxError(node, "The anchor contains an alias of itself");
        }
        nodeLimit.checkDepth(ancestors.size(), positionOf(node));
        JsonNode json = node instanceof SequenceNode sequence ? array(sequence) : object((MappingNode) node);
        ancestors.remove(node);
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
            if (mergesKeys && isMerge(entry.getKeyNode())) {
                merged.add(entry.getValueNode());
                continue;
            }
            String key = keyOf(entry.getKeyNode());
            if (!keys.add(key)) {
                throw syntaxError(entry.getKeyNode(), "Map keys must be unique; \"%s\" is repeated".formatted(key));
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
        if (!StorableText.isStorable(scalar.getValue())) {
            throw syntaxError(scalar, "The text contains the character NUL, which cannot be stored");
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
                throw syntaxError(source, "Merge sources must be maps or map aliases");
            }
            fields.properties().forEach(field -> into.putIfAbsent(field.getKey(), field.getValue()));
        }
    }

    private UnreadableYamlException syntaxError(Node node, String message) {
        return new UnreadableYamlException(SYNTAX, positionOf(node), message);
    }

    private Position positionOf(Node node) {
        return node.getStartMark().map(mark -> Position.of(mark, firstLine)).orElse(Position.UNKNOWN);
    }
}
