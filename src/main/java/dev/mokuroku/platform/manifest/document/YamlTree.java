package dev.mokuroku.platform.manifest.document;

import dev.mokuroku.descriptor.yaml.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.parser.Parser;

/// Builds the tree of one document from the events of the parser. An alias shares the node of its anchor, and counts
/// as often as it is used: a bomb of aliases ends at the limit.
final class YamlTree {
    private static final int MAX_NODES = 500_000;

    private final Parser events;
    private final int firstLine;
    private final Map<Anchor, Anchored> anchors = new HashMap<>();
    private long nodes;

    YamlTree(Parser events, int firstLine) {
        this.events = events;
        this.firstLine = firstLine;
    }

    /// @param size nodes that the anchor stands for, with all below
    private record Anchored(Node node, long size) {}

    Node document() {
        while (events.hasNext()) {
            Event event = events.next();
            switch (event.getEventId()) {
                case StreamStart, StreamEnd, DocumentStart, DocumentEnd, Comment -> {}
                default -> {
                    return node(event, 0);
                }
            }
        }
        return Node.MISSING;
    }

    private Node node(Event event, int depth) {
        Position position = position(event);
        DocumentLimits.checkDepth(depth, position.line());
        long before = nodes;
        count(1, position);
        if (event instanceof AliasEvent alias) {
            return alias(alias, position);
        }
        Node node = switch (event.getEventId()) {
            case Scalar -> scalar((ScalarEvent) event, position);
            case SequenceStart -> Node.array(position, items(depth));
            case MappingStart -> Node.object(position, entries(depth));
            default -> Node.MISSING;
        };
        Optional<Anchor> anchor = ((NodeEvent) event).getAnchor();
        anchor.ifPresent(name -> anchors.put(name, new Anchored(node, nodes - before)));
        return node;
    }

    private Node alias(AliasEvent alias, Position position) {
        Anchored target = anchors.get(alias.getAlias());
        if (target == null) {
            throw new DocumentException(
                    position.line(), "The alias *%s has no anchor before it".formatted(alias.getAlias()));
        }
        count(target.size(), position);
        return target.node();
    }

    private void count(long more, Position position) {
        nodes += more;
        if (nodes > MAX_NODES) {
            throw new DocumentException(
                    position.line(),
                    "The document has more than %,d nodes after its aliases are expanded".formatted(MAX_NODES));
        }
    }

    private static Node scalar(ScalarEvent scalar, Position position) {
        boolean none = scalar.isPlain()
                && switch (scalar.getValue()) {
                    case "", "~", "null", "Null", "NULL" -> true;
                    default -> false;
                };
        return Node.scalar(none ? Node.Type.NULL : Node.Type.TEXT, position, none ? null : scalar.getValue());
    }

    private List<Node> items(int depth) {
        List<Node> items = new ArrayList<>();
        for (Event next = events.next(); next.getEventId() != Event.ID.SequenceEnd; next = events.next()) {
            items.add(node(next, depth + 1));
        }
        return items;
    }

    /// A key that is no scalar cannot be asked for, and is left out.
    private Map<String, Node> entries(int depth) {
        Map<String, Node> entries = new LinkedHashMap<>();
        List<Node> merged = new ArrayList<>();
        for (Event next = events.next(); next.getEventId() != Event.ID.MappingEnd; next = events.next()) {
            Node key = node(next, depth + 1);
            Node value = node(events.next(), depth + 1);
            if ("<<".equals(key.text())) {
                merged.add(value);
                merged.addAll(value.items());
            } else if (next instanceof ScalarEvent scalar) {
                entries.put(scalar.getValue(), value);
            }
        }
        merged.forEach(source -> source.entries().forEach(entries::putIfAbsent));
        return entries;
    }

    private Position position(Event event) {
        return event.getStartMark()
                .map((Mark mark) -> new Position(firstLine + mark.getLine(), mark.getColumn() + 1))
                .orElse(Position.UNKNOWN);
    }
}
