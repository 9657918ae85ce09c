package dev.mokuroku.scaffolder.templating.parser;

import dev.mokuroku.scaffolder.templating.lexer.Token;
import dev.mokuroku.scaffolder.templating.lexer.Token.Kind;
import dev.mokuroku.scaffolder.templating.regex.RegexSyntax;
import dev.mokuroku.scaffolder.templating.syntax.Arguments;
import dev.mokuroku.scaffolder.templating.syntax.Expression;
import dev.mokuroku.scaffolder.templating.syntax.Expression.Call;
import dev.mokuroku.scaffolder.templating.syntax.Expression.Fields;
import dev.mokuroku.scaffolder.templating.syntax.Expression.Filter;
import dev.mokuroku.scaffolder.templating.syntax.Expression.Group;
import dev.mokuroku.scaffolder.templating.syntax.Expression.Items;
import dev.mokuroku.scaffolder.templating.syntax.Expression.Literal;
import dev.mokuroku.scaffolder.templating.syntax.Expression.Lookup;
import dev.mokuroku.scaffolder.templating.syntax.Expression.Name;
import dev.mokuroku.scaffolder.templating.syntax.Expression.Regex;
import dev.mokuroku.scaffolder.templating.syntax.Expression.Sign;
import dev.mokuroku.scaffolder.templating.syntax.Expression.Slice;
import dev.mokuroku.scaffolder.templating.text.DiagnosticText;
import dev.mokuroku.scaffolder.templating.text.ReservedNames;
import dev.mokuroku.scaffolder.templating.value.BooleanValue;
import dev.mokuroku.scaffolder.templating.value.NullValue;
import dev.mokuroku.scaffolder.templating.value.NumberValue;
import dev.mokuroku.scaffolder.templating.value.TemplateFailure;
import dev.mokuroku.scaffolder.templating.value.TextValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Parses literals, names, brackets, look-ups, calls, signs and filters.
final class OperandParser {
    private final TokenReader tokens;
    private final Nesting nesting;
    private final ExpressionParser expressions;
    private final ArgumentParser arguments;

    OperandParser(TokenReader tokens, Nesting nesting, ExpressionParser expressions) {
        this.tokens = tokens;
        this.nesting = nesting;
        this.expressions = expressions;
        this.arguments = new ArgumentParser(tokens, expressions);
    }

    ArgumentParser arguments() {
        return arguments;
    }

    Expression filtered() {
        Expression value = signed();
        while (tokens.take("|")) {
            value = filter(value);
        }
        return value;
    }

    /// What follows the `|`.
    Filter filter(Expression input) {
        Token first = tokens.expectName();
        StringBuilder name = new StringBuilder(first.text());
        while (tokens.take(".")) {
            name.append('.').append(tokens.expectName().text());
        }
        Arguments supplied = Arguments.NONE;
        if (tokens.take("(")) {
            enter();
            supplied = arguments.arguments();
            nesting.leave();
        }
        List<Expression> positional = new ArrayList<>();
        positional.add(input);
        positional.addAll(supplied.positional());
        return new Filter(name.toString(), new Arguments(positional, supplied.keywords()), first.offset());
    }

    private Expression signed() {
        Token sign = tokens.peek();
        boolean negative = tokens.take("-");
        if (!negative && !tokens.take("+")) {
            return postfixed();
        }
        enter();
        Expression target = signed();
        nesting.leave();
        if (target instanceof Sign(boolean same, Expression inner, int offset) && same == negative) {
            throw new TemplateFailure("Repeated unparenthesized unary " + sign.text() + " is not supported", offset);
        }
        return new Sign(negative, target, sign.offset());
    }

    private Expression postfixed() {
        Expression value = primary();
        while (true) {
            if (tokens.take(".")) {
                Token key = tokens.expectName();
                value = new Lookup(value, new Literal(new TextValue(key.text()), key.offset()), key.offset());
            } else if (tokens.take("[")) {
                enter();
                value = subscript(value);
                nesting.leave();
                tokens.expect("]");
            } else if (tokens.take("(")) {
                enter();
                value = new Call(value, arguments.arguments(), value.offset());
                nesting.leave();
            } else {
                return value;
            }
        }
    }

    private Expression subscript(Expression target) {
        int offset = tokens.peek().offset();
        Expression start = optionalBound();
        if (!tokens.take(":")) {
            if (start == null) {
                throw tokens.fail("Expected subscript expression");
            }
            if (start instanceof Literal(TextValue(String name), int at) && ReservedNames.contains(name)) {
                throw new TemplateFailure("Template name " + DiagnosticText.quoted(name) + " is reserved", at);
            }
            return new Lookup(target, start, start.offset());
        }
        Expression stop = optionalBound();
        Expression step = tokens.take(":") && !tokens.at("]") ? expressions.expression() : null;
        return new Slice(target, start, stop, step, offset);
    }

    private @Nullable Expression optionalBound() {
        return tokens.at(":") || tokens.at("]") ? null : expressions.expression();
    }

    private Expression primary() {
        Token token = tokens.peek();
        return switch (token.kind()) {
            case NUMBER -> literalNumber(tokens.next());
            case TEXT -> new Literal(new TextValue(tokens.next().text()), token.offset());
            case REGEX -> regex(tokens.next());
            case NAME -> name(tokens.next());
            case OPERATOR, END -> bracketed(token);
        };
    }

    private static Expression literalNumber(Token token) {
        return new Literal(new NumberValue(Double.parseDouble(token.text())), token.offset());
    }

    private static Expression regex(Token token) {
        return new Regex(
                token.text(),
                token.flags(),
                RegexSyntax.compile(token.text(), token.flags(), token.offset()),
                token.offset());
    }

    private static Expression name(Token token) {
        return switch (token.text()) {
            case "true" -> new Literal(BooleanValue.TRUE, token.offset());
            case "false" -> new Literal(BooleanValue.FALSE, token.offset());
            case "none", "null" -> new Literal(NullValue.NULL, token.offset());
            default -> new Name(TokenReader.allowed(token).text(), token.offset());
        };
    }

    private Expression bracketed(Token token) {
        enter();
        Expression value;
        if (tokens.take("(")) {
            List<Expression> items = arguments.list(")");
            if (items.isEmpty()) {
                throw new TemplateFailure("Parenthesized expression cannot be empty", token.offset());
            }
            value = new Group(items, token.offset());
        } else if (tokens.take("[")) {
            value = new Items(arguments.list("]"), token.offset());
        } else if (tokens.take("{")) {
            value = new Fields(arguments.entries(), token.offset());
        } else {
            throw tokens.fail(
                    token.kind() == Kind.END
                            ? "Unexpected expression token at end of input"
                            : "Unexpected expression token " + DiagnosticText.quoted(token.text()));
        }
        nesting.leave();
        return value;
    }

    private void enter() {
        nesting.enter(tokens.peek().offset());
    }
}
