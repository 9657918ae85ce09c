package dev.mokuroku.scaffolder.templating.parser;

import dev.mokuroku.scaffolder.templating.lexer.Code;
import dev.mokuroku.scaffolder.templating.lexer.CodeScanner;
import dev.mokuroku.scaffolder.templating.parser.BodyParser.Ended;
import dev.mokuroku.scaffolder.templating.syntax.Expression;
import dev.mokuroku.scaffolder.templating.syntax.Expression.Call;
import dev.mokuroku.scaffolder.templating.syntax.Expression.Literal;
import dev.mokuroku.scaffolder.templating.syntax.Expression.Lookup;
import dev.mokuroku.scaffolder.templating.syntax.Expression.Name;
import dev.mokuroku.scaffolder.templating.syntax.Parameters;
import dev.mokuroku.scaffolder.templating.syntax.Statement;
import dev.mokuroku.scaffolder.templating.syntax.Statement.CallBlock;
import dev.mokuroku.scaffolder.templating.syntax.Statement.Macro;
import dev.mokuroku.scaffolder.templating.value.TemplateFailure;
import java.util.List;

/// Parses macros and the blocks that call them.
final class MacroParser {
    private static final String CALLER = "caller";

    private final BodyParser bodies;

    MacroParser(BodyParser bodies) {
        this.bodies = bodies;
    }

    Statement macro(Code header, int offset) {
        String name = header.leadingName();
        Code brackets = header.afterName();
        if (name.isEmpty()
                || !brackets.text().startsWith("(")
                || !brackets.text().endsWith(")")
                || brackets.text().length() < 2) {
            throw new TemplateFailure("Invalid macro signature", offset);
        }
        Code named = header.to(header.start() + name.length());
        if (!(bodies.expression(named).whole() instanceof Name)) {
            throw new TemplateFailure("Macro name must be an identifier", offset);
        }
        Parameters parameters = parameters(brackets.from(brackets.start() + 1));
        Ended ended = bodies.body(List.of("endmacro"));
        ended.stop("endmacro", offset);
        return new Macro(name, parameters, ended.body(), offset);
    }

    Statement callBlock(Code header, int offset) {
        Code code = header;
        Code accepted = header.to(header.start());
        if (header.text().startsWith("(")) {
            int closing = CodeScanner.closingBracket(header);
            if (closing < 0) {
                throw new TemplateFailure("Invalid call-block arguments", offset);
            }
            accepted = header.from(header.start() + 1).to(closing + 1);
            code = header.from(closing + 1).trimmed();
        }
        if (!(bodies.expression(code).whole() instanceof Call call)) {
            throw new TemplateFailure("Call block requires a function call", offset);
        }
        if (!isPath(call.callee())) {
            throw new TemplateFailure("Call block target must be a static macro reference", offset);
        }
        Ended ended = bodies.body(List.of("endcall"));
        ended.stop("endcall", offset);
        return new CallBlock(call, new Macro(CALLER, parameters(accepted), ended.body(), offset), offset);
    }

    private static boolean isPath(Expression callee) {
        Expression part = callee;
        while (part instanceof Lookup(Expression target, Expression key, int offset)) {
            if (!(key instanceof Literal)) {
                return false;
            }
            part = target;
        }
        return part instanceof Name;
    }

    /// @param code the parameters with the closing bracket; empty for none
    private Parameters parameters(Code code) {
        if (code.isEmpty() || code.to(code.end() - 1).trimmed().isEmpty()) {
            return Parameters.NONE;
        }
        ExpressionParser parser = bodies.expression(code);
        Parameters parameters = parser.operands().arguments().parameters();
        parser.end();
        return parameters;
    }
}
