package dev.mokuroku.descriptor.yaml;

import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.parser.Parser;

/// Stops a document that is too deep or too large before the composer, which recurses, builds it.
final class LimitingParser implements Parser {
    private final Parser events;
    private final NodeLimit nodes;
    private final int firstLine;
    private int depth;

    LimitingParser(Parser events, NodeLimit nodes, int firstLine) {
        this.events = events;
        this.nodes = nodes;
        this.firstLine = firstLine;
    }

    @Override
    public Event next() {
        Event event = events.next();
        switch (event.getEventId()) {
            case Scalar, Alias -> nodes.count(positionOf(event));
            case MappingStart, SequenceStart -> {
                nodes.count(positionOf(event));
                nodes.checkDepth(++depth, positionOf(event));
            }
            case MappingEnd, SequenceEnd -> depth--;
            case StreamStart, StreamEnd, DocumentStart, DocumentEnd, Comment -> {}
        }
        return event;
    }

    @Override
    public boolean hasNext() {
        return events.hasNext();
    }

    @Override
    public boolean checkEvent(Event.ID choice) {
        return events.checkEvent(choice);
    }

    @Override
    public Event peekEvent() {
        return events.peekEvent();
    }

    private Position positionOf(Event event) {
        return event.getStartMark()
                .map((Mark mark) -> Position.of(mark, firstLine))
                .orElse(Position.UNKNOWN);
    }
}
