package dev.mokuroku.scaffolder.templating.parser;

import dev.mokuroku.scaffolder.templating.lexer.Code;
import dev.mokuroku.scaffolder.templating.lexer.Segment;
import dev.mokuroku.scaffolder.templating.syntax.Statement;
import dev.mokuroku.scaffolder.templating.syntax.Statement.Body;
import dev.mokuroku.scaffolder.templating.syntax.Statement.Print;
import dev.mokuroku.scaffolder.templating.syntax.Statement.Text;
import dev.mokuroku.scaffolder.templating.value.TemplateFailure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Parses what is between the tags of a block.
final class BodyParser {
    private final List<Segment> segments;
    private final Nesting nesting;
    private final int maxNesting;
    private final StatementParser statements;
    private int index;

    BodyParser(String source, List<Segment> segments, int maxNesting) {
        this.segments = segments;
        this.maxNesting = maxNesting;
        this.nesting = new Nesting(maxNesting);
        this.statements = new StatementParser(source, this);
    }

    Body template() {
        Body body = body(List.of()).body();
        statements.refuseDuplicateBlocks();
        return body;
    }

    /// A body and the tag that ends it.
    ///
    /// @param stop null if the template ends first
    record Ended(Body body, @Nullable Segment stop) {
        /// The tag that ends the body.
        Segment stop(String missing, int offset) {
            if (stop == null) {
                throw new TemplateFailure("Missing " + missing + " tag", offset);
            }
            return stop;
        }
    }

    /// Statements up to the first of the tags.
    Ended body(List<String> stops) {
        int offset = index < segments.size() ? segments.get(index).offset() : 0;
        nesting.enter(index == 0 ? 0 : segments.get(index - 1).offset());
        List<Statement> found = new ArrayList<>();
        Segment stop = null;
        while (stop == null && index < segments.size()) {
            Segment segment = segments.get(index++);
            switch (segment.kind()) {
                case TEXT -> found.add(new Text(segment.text(), segment.offset()));
                case VARIABLE -> found.add(new Print(expression(segment.code()).whole(), segment.offset()));
                case BLOCK -> stop = tag(segment, stops, found);
            }
        }
        nesting.leave();
        return new Ended(new Body(found, offset), stop);
    }

    private @Nullable Segment tag(Segment segment, List<String> stops, List<Statement> found) {
        String name = segment.code().leadingName();
        if (stops.contains(name)) {
            if (TagNames.isBare(name) && !segment.code().afterName().isEmpty()) {
                throw new TemplateFailure(name + " tag does not accept trailing content", segment.offset());
            }
            return segment;
        }
        if (TagNames.isStructural(name)) {
            throw new TemplateFailure(TagNames.unexpected(name, stops), segment.offset());
        }
        found.add(statements.statement(name, segment));
        return null;
    }

    ExpressionParser expression(Code code) {
        return new ExpressionParser(code, new Nesting(maxNesting));
    }
}
