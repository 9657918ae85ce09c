package dev.mokuroku.descriptor.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Builds the tree of one document from the parser's events, so that depth and size are known before
/// anything is allocated for them. An alias shares the tree that it names.
public final class YamlTree {
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String MERGE = "<<";

    private final Iterator<Event> events;
    private final YamlLimits limits;
    private final PositionListener positions;
    private final Map<Anchor, Counted> anchors = new HashMap<>();
    private int nodes;
    private int depth;

    /// A tree with the number of its nodes.
    private record Counted(JsonNode node, int nodes) {}

    /// Told where each value starts, by JSON pointer.
    interface PositionListener {
        void at(List<String> path, Mark mark);
    }

    private final List<String> path = new ArrayList<>();

    private YamlTree(String text, YamlLimits limits, PositionListener positions) {
        this.events = new Parse(SETTINGS).parseString(text).iterator();
        this.limits = limits;
        this.positions = positions;
    }

    /// @throws YamlException when the text is not YAML or passes a limit
    public static JsonNode parse(String document, YamlLimits limits) throws YamlException {
        return parse(document, limits, (path, mark) -> {});
    }

    static JsonNode parse(String document, YamlLimits limits, PositionListener positions) throws YamlException {
        try {
            return new YamlTree(document, limits, positions).document();
        } catch (MarkedYamlEngineException broken) {
            String problem = Optional.ofNullable(broken.getProblem()).orElse("The document is not YAML");
            throw failure(problem, broken.getProblemMark());
        } catch (YamlEngineException broken) {
            throw failure(String.valueOf(broken.getMessage()), Optional.empty());
        }
    }

    private JsonNode document() throws YamlException {
        Event event = events.next();
        while (!(event instanceof NodeEvent)) {
            event = events.next();
        }
        JsonNode root = value(event);
        while (events.hasNext()) {
            events.next(); // the parser checks the rest of the text as it goes
        }
        return root;
    }

    private JsonNode value(Event event) throws YamlException {
        positions.at(path, event.getStartMark().orElseThrow());
        if (event instanceof AliasEvent alias) {
            return aliased(alias);
        }
        int before = nodes;
        count(1);
        JsonNode node = switch (event) {
            case ScalarEvent scalar -> scalar(scalar);
            case SequenceStartEvent start -> sequence();
            case MappingStartEvent start -> mapping();
            default -> throw failure("Unexpected " + event, event.getStartMark());
        };
        int size = nodes - before;
        ((NodeEvent) event).getAnchor().ifPresent(anchor -> anchors.put(anchor, new Counted(node, size)));
        return node;
    }

    private JsonNode aliased(AliasEvent alias) throws YamlException {
        Counted target = anchors.get(alias.getAlias());
        if (target == null) {
            throw failure("Unresolved alias *" + alias.getAlias(), alias.getStartMark());
        }
        count(target.nodes);
        return target.node;
    }

    private JsonNode sequence() throws YamlException {
        ArrayNode array = NODES.arrayNode();
        enter();
        for (Event event = events.next(); !(event instanceof SequenceEndEvent); event = events.next()) {
            path.add(Integer.toString(array.size()));
            array.add(value(event));
            path.removeLast();
        }
        depth--;
        return array;
    }

    private JsonNode mapping() throws YamlException {
        ObjectNode object = NODES.objectNode();
        List<JsonNode> merged = new ArrayList<>();
        enter();
        for (Event event = events.next(); !(event instanceof MappingEndEvent); event = events.next()) {
            boolean merge = event instanceof ScalarEvent scalar
                    && scalar.isPlain()
                    && scalar.getValue().equals(MERGE);
            String key = key(value(event));
            path.add(key);
            if (object.has(key)) {
                throw failure("Map keys must be unique: \"%s\" stands twice".formatted(key), event.getStartMark());
            }
            JsonNode value = value(events.next());
            path.removeLast();
            if (merge) {
                merged.add(value);
            } else {
                object.set(key, value);
            }
        }
        depth--;
        merged.forEach(value -> merge(object, value));
        return object;
    }

    /// The object's own keys win, and of several merged maps the first.
    private static void merge(ObjectNode object, JsonNode merged) {
        if (merged.isArray()) {
            merged.forEach(element -> merge(object, element));
        } else {
            merged.properties().forEach(field -> object.putIfAbsent(field.getKey(), field.getValue()));
        }
    }

    private static JsonNode scalar(ScalarEvent scalar) {
        boolean resolved =
                scalar.getScalarStyle() == ScalarStyle.PLAIN && scalar.getTag().isEmpty();
        return resolved ? CoreScalars.resolve(scalar.getValue()) : TextNode.valueOf(scalar.getValue());
    }

    private static String key(JsonNode key) {
        return key.isNull() ? "" : key.isValueNode() ? key.asText() : key.toString();
    }

    private void enter() throws YamlException {
        if (++depth > limits.depth()) {
            throw YamlException.overLimit("The document is nested more than %d deep".formatted(limits.depth()));
        }
    }

    private void count(int added) throws YamlException {
        nodes += added;
        if (nodes > limits.nodes()) {
            throw YamlException.overLimit("The document has more than %d values, aliases counted as what they stand for"
                    .formatted(limits.nodes()));
        }
    }

    private static YamlException failure(String message, Optional<Mark> mark) {
        int line = mark.map(it -> it.getLine() + 1).orElse(0);
        int column = mark.map(it -> it.getColumn() + 1).orElse(0);
        return new YamlException(message, line, column, false);
    }
}
