package dev.mokuroku.scaffolder.templating.parser;

import dev.mokuroku.scaffolder.templating.lexer.Code;
import dev.mokuroku.scaffolder.templating.lexer.CodeScanner;
import dev.mokuroku.scaffolder.templating.lexer.Segment;
import dev.mokuroku.scaffolder.templating.parser.BodyParser.Ended;
import dev.mokuroku.scaffolder.templating.syntax.Expression;
import dev.mokuroku.scaffolder.templating.syntax.Expression.Capture;
import dev.mokuroku.scaffolder.templating.syntax.Expression.Filter;
import dev.mokuroku.scaffolder.templating.syntax.Expression.Name;
import dev.mokuroku.scaffolder.templating.syntax.Statement;
import dev.mokuroku.scaffolder.templating.syntax.Statement.Block;
import dev.mokuroku.scaffolder.templating.syntax.Statement.Body;
import dev.mokuroku.scaffolder.templating.syntax.Statement.Print;
import dev.mokuroku.scaffolder.templating.syntax.Statement.SetText;
import dev.mokuroku.scaffolder.templating.text.DiagnosticText;
import dev.mokuroku.scaffolder.templating.text.SourcePosition;
import dev.mokuroku.scaffolder.templating.value.TemplateFailure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Parses the statement that a tag starts, up to the tag that ends it.
final class StatementParser {
    private final String source;
    private final BodyParser bodies;
    private final ControlParser control;
    private final MacroParser macros;
    private final Map<String, Integer> blocks = new HashMap<>();
    private @Nullable DuplicateBlock duplicate;
    private int macroCount;

    private record DuplicateBlock(String name, int first, int offset) {}

    StatementParser(String source, BodyParser bodies) {
        this.source = source;
        this.bodies = bodies;
        this.control = new ControlParser(bodies);
        this.macros = new MacroParser(bodies);
    }

    Statement statement(String name, Segment tag) {
        Code header = tag.code().afterName();
        int offset = tag.offset();
        return switch (name) {
            case "if" -> control.parseIf(header, offset);
            case "for" -> control.parseFor(header, offset);
            case "switch" -> control.parseSwitch(header, offset);
            case "set" -> set(header, offset);
            case "macro" -> macro(header, offset);
            case "call" -> macros.callBlock(header, offset);
            case "filter" -> filterBlock(header, offset);
            case "block" -> block(header, offset);
            case "include", "import", "from", "extends" ->
                throw new TemplateFailure("Unsupported template-loading tag " + DiagnosticText.quoted(name), offset);
            case "" -> throw new TemplateFailure("Template block tag cannot be empty", offset);
            default ->
                throw new TemplateFailure(DiagnosticText.unknown("template tag", name, TagNames.STATEMENTS), offset);
        };
    }

    /// @throws TemplateFailure if two blocks have the same name
    void refuseDuplicateBlocks() {
        if (duplicate != null) {
            String name = DiagnosticText.quoted(duplicate.name());
            String first = new SourcePosition(source, duplicate.first()).text();
            throw new TemplateFailure(
                    "Block " + name + " is declared more than once; the first declaration is " + first,
                    duplicate.offset());
        }
    }

    private Statement macro(Code header, int offset) {
        macroCount++;
        return macros.macro(header, offset);
    }

    private Statement set(Code header, int offset) {
        int equals = CodeScanner.findTopLevel(header, '=');
        if (equals >= 0) {
            List<String> targets = targets(header.to(equals));
            return new Statement.Set(
                    targets, bodies.expression(header.from(equals + 1)).whole(), offset);
        }
        return new SetText(targets(header), captured("endset", "set", offset), offset);
    }

    private List<String> targets(Code code) {
        return bodies.expression(code).operands().arguments().targets();
    }

    private Statement filterBlock(Code header, int offset) {
        Body body = captured("endfilter", "filter", offset);
        ExpressionParser parser = bodies.expression(header);
        Filter filter = parser.operands().filter(new Capture(body, offset));
        parser.end();
        return new Print(filter, offset);
    }

    private Body captured(String end, String what, int offset) {
        int before = macroCount;
        Ended ended = bodies.body(List.of(end));
        ended.stop(end, offset);
        if (macroCount > before) {
            throw new TemplateFailure("Macro declarations are not supported inside " + what + " captures", offset);
        }
        return ended.body();
    }

    private Statement block(Code header, int offset) {
        Expression name = bodies.expression(header).whole();
        if (!(name instanceof Name(String text, int at))) {
            throw new TemplateFailure("Block name must be an identifier", offset);
        }
        Integer first = blocks.putIfAbsent(text, offset);
        if (first != null && duplicate == null) {
            duplicate = new DuplicateBlock(text, first, offset);
        }
        Ended ended = bodies.body(List.of("endblock"));
        Segment stop = ended.stop("endblock", offset);
        String closing = stop.code().afterName().text();
        if (!closing.isEmpty() && !closing.equals(text)) {
            throw new TemplateFailure("Endblock name must match its opening block", stop.offset());
        }
        return new Block(ended.body(), offset);
    }
}
