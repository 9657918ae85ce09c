package dev.mokuroku.scaffolder.templating.parser;

import dev.mokuroku.scaffolder.templating.lexer.Token;
import dev.mokuroku.scaffolder.templating.lexer.Token.Kind;
import dev.mokuroku.scaffolder.templating.syntax.Arguments;
import dev.mokuroku.scaffolder.templating.syntax.Entry;
import dev.mokuroku.scaffolder.templating.syntax.Expression;
import dev.mokuroku.scaffolder.templating.syntax.Expression.Name;
import dev.mokuroku.scaffolder.templating.syntax.Parameters;
import dev.mokuroku.scaffolder.templating.value.TemplateFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Parses what is between brackets: arguments, parameters, items and entries.
final class ArgumentParser {
    private static final Set<String> LITERALS = Set.of("true", "false", "null", "none");

    private final TokenReader tokens;
    private final ExpressionParser expressions;

    ArgumentParser(TokenReader tokens, ExpressionParser expressions) {
        this.tokens = tokens;
        this.expressions = expressions;
    }

    /// Up to and with the closing round bracket.
    Arguments arguments() {
        List<Expression> positional = new ArrayList<>();
        List<Entry> keywords = new ArrayList<>();
        if (tokens.take(")")) {
            return Arguments.NONE;
        }
        do {
            if (tokens.peek().kind() == Kind.NAME && tokens.peek(1).is(Kind.OPERATOR, "=")) {
                String key = tokens.expectName().text();
                tokens.expect("=");
                keywords.add(new Entry(key, expressions.expression()));
            } else {
                positional.add(expressions.expression());
            }
        } while (tokens.take(","));
        tokens.expect(")");
        return new Arguments(positional, keywords);
    }

    /// Parameters of a macro, up to and with the closing round bracket.
    Parameters parameters() {
        Arguments declared = arguments();
        List<String> positional = new ArrayList<>();
        for (Expression parameter : declared.positional()) {
            if (!(parameter instanceof Name(String name, int offset))) {
                throw new TemplateFailure("Formal parameters must be names", parameter.offset());
            }
            positional.add(name);
        }
        return new Parameters(positional, declared.keywords());
    }

    List<Expression> list(String end) {
        List<Expression> items = new ArrayList<>();
        if (tokens.take(end)) {
            return items;
        }
        do {
            items.add(expressions.expression());
        } while (tokens.take(","));
        tokens.expect(end);
        return items;
    }

    /// The entries of a record, up to and with the closing bracket.
    List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        if (tokens.take("}")) {
            return entries;
        }
        do {
            Token key = tokens.peek();
            if (key.kind() != Kind.TEXT && (key.kind() != Kind.NAME || LITERALS.contains(key.text()))) {
                throw tokens.fail("Dictionary keys must be strings or names");
            }
            TokenReader.allowed(tokens.next());
            tokens.expect(":");
            entries.add(new Entry(key.text(), expressions.expression()));
        } while (tokens.take(","));
        tokens.expect("}");
        return entries;
    }

    /// Names that get a value, up to the end of the code.
    List<String> targets() {
        List<String> targets = new ArrayList<>();
        do {
            Token target = tokens.expect(Kind.NAME);
            if (LITERALS.contains(target.text())) {
                throw new TemplateFailure("Binding targets must be ordinary names", target.offset());
            }
            targets.add(TokenReader.allowed(target).text());
        } while (tokens.take(","));
        expressions.end();
        return targets;
    }
}
