package dev.mokuroku.scaffolder.templating.parser;

import dev.mokuroku.scaffolder.templating.lexer.Code;
import dev.mokuroku.scaffolder.templating.lexer.CodeScanner;
import dev.mokuroku.scaffolder.templating.lexer.Segment;
import dev.mokuroku.scaffolder.templating.parser.BodyParser.Ended;
import dev.mokuroku.scaffolder.templating.syntax.Expression;
import dev.mokuroku.scaffolder.templating.syntax.Statement;
import dev.mokuroku.scaffolder.templating.syntax.Statement.Body;
import dev.mokuroku.scaffolder.templating.syntax.Statement.Branch;
import dev.mokuroku.scaffolder.templating.syntax.Statement.For;
import dev.mokuroku.scaffolder.templating.syntax.Statement.If;
import dev.mokuroku.scaffolder.templating.syntax.Statement.Switch;
import dev.mokuroku.scaffolder.templating.value.TemplateFailure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Parses conditions and loops.
final class ControlParser {
    private static final List<String> AFTER_IF = List.of("elif", "elseif", "else", "endif");
    private static final List<String> AFTER_CASE = List.of("case", "default", "endswitch");

    private final BodyParser bodies;

    ControlParser(BodyParser bodies) {
        this.bodies = bodies;
    }

    Statement parseIf(Code header, int offset) {
        List<Branch> branches = new ArrayList<>();
        Expression condition = bodies.expression(header).whole();
        Ended ended = bodies.body(AFTER_IF);
        branches.add(new Branch(condition, ended.body(), offset));
        Segment stop = ended.stop("endif", offset);
        while (stop.code().leadingName().equals("elif")
                || stop.code().leadingName().equals("elseif")) {
            Segment tag = stop;
            condition = bodies.expression(tag.code().afterName()).whole();
            ended = bodies.body(AFTER_IF);
            branches.add(new Branch(condition, ended.body(), tag.offset()));
            stop = ended.stop("endif", tag.offset());
        }
        return new If(branches, otherwise(stop, "endif", offset), offset);
    }

    private @Nullable Body otherwise(Segment stop, String end, int offset) {
        if (!stop.code().leadingName().equals("else")) {
            return null;
        }
        Ended ended = bodies.body(List.of(end));
        ended.stop(end, offset);
        return ended.body();
    }

    Statement parseFor(Code header, int offset) {
        int in = CodeScanner.findWord(header, "in");
        if (in < 0) {
            throw new TemplateFailure("For tag requires an in expression", offset);
        }
        Code names = header.to(in).trimmed();
        List<String> targets = bodies.expression(names).operands().arguments().targets();
        if (targets.equals(List.of("loop"))) {
            throw new TemplateFailure("A single loop target cannot be named loop", offset);
        }
        Expression items = bodies.expression(header.from(in + 2).trimmed()).whole();
        Ended ended = bodies.body(List.of("else", "endfor"));
        Segment stop = ended.stop("endfor", offset);
        return new For(targets, items, ended.body(), otherwise(stop, "endfor", offset), offset);
    }

    Statement parseSwitch(Code header, int offset) {
        Expression value = bodies.expression(header).whole();
        Ended ended = bodies.body(AFTER_CASE);
        if (!ended.body().statements().isEmpty()) {
            throw new TemplateFailure("Switch content must begin with case or default", offset);
        }
        List<Branch> cases = new ArrayList<>();
        Segment stop = ended.stop("endswitch", offset);
        while (stop.code().leadingName().equals("case")) {
            Expression wanted = bodies.expression(stop.code().afterName()).whole();
            ended = bodies.body(AFTER_CASE);
            cases.add(new Branch(wanted, ended.body(), stop.offset()));
            stop = ended.stop("endswitch", offset);
        }
        Body otherwise = null;
        if (stop.code().leadingName().equals("default")) {
            ended = bodies.body(List.of("endswitch"));
            ended.stop("endswitch", offset);
            otherwise = ended.body();
        }
        if (cases.isEmpty() && otherwise == null) {
            throw new TemplateFailure("Switch requires at least one case or default", offset);
        }
        return new Switch(value, cases, otherwise, offset);
    }
}
