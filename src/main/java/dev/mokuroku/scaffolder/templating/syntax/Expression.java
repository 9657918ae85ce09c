package dev.mokuroku.scaffolder.templating.syntax;

import dev.mokuroku.scaffolder.templating.value.Value;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What has a value.
public sealed interface Expression {
    /// Where error texts say that the expression is, in the source of the template.
    int offset();

    record Literal(Value value, int offset) implements Expression {}

    record Regex(String source, String flags, Pattern pattern, int offset) implements Expression {}

    record Name(String name, int offset) implements Expression {}

    record Items(List<Expression> items, int offset) implements Expression {}

    /// Expressions in round brackets, the last of which is the value.
    record Group(List<Expression> items, int offset) implements Expression {}

    record Fields(List<Entry> entries, int offset) implements Expression {}

    record Lookup(Expression target, Expression key, int offset) implements Expression {}

    record Slice(
            Expression target,
            @Nullable Expression start,
            @Nullable Expression stop,
            @Nullable Expression step,
            int offset)
            implements Expression {}

    record Choice(
            Expression condition,
            Expression value,
            @Nullable Expression otherwise,
            int offset) implements Expression {}

    record Or(Expression left, Expression right, int offset) implements Expression {}

    record And(Expression left, Expression right, int offset) implements Expression {}

    record Not(Expression target, int offset) implements Expression {}

    record Sign(boolean negative, Expression target, int offset) implements Expression {}

    record Floor(Expression target, int offset) implements Expression {}

    record Binary(Operator operator, Expression left, Expression right, int offset) implements Expression {}

    /// @param arguments null for a test without brackets
    record Test(Expression subject, String name, @Nullable Arguments arguments, int offset) implements Expression {}

    /// @param arguments the first is what is filtered
    record Filter(String name, Arguments arguments, int offset) implements Expression {}

    record Call(Expression callee, Arguments arguments, int offset) implements Expression {}

    /// The text that statements print.
    record Capture(Statement.Body body, int offset) implements Expression {}
}
