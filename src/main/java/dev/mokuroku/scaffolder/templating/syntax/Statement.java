package dev.mokuroku.scaffolder.templating.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a template does.
public sealed interface Statement {
    int offset();

    record Body(List<Statement> statements, int offset) implements Statement {}

    record Text(String text, int offset) implements Statement {}

    record Print(Expression value, int offset) implements Statement {}

    record If(List<Branch> branches, @Nullable Body otherwise, int offset) implements Statement {}

    record Branch(Expression condition, Body body, int offset) {}

    record For(
            List<String> targets,
            Expression items,
            Body body,
            @Nullable Body otherwise,
            int offset) implements Statement {}

    record Set(List<String> targets, Expression value, int offset) implements Statement {}

    record SetText(List<String> targets, Body body, int offset) implements Statement {}

    record Macro(String name, Parameters parameters, Body body, int offset) implements Statement {}

    /// A call of a macro that gives it a body, which the macro prints by calling `caller`.
    record CallBlock(Expression.Call call, Macro caller, int offset) implements Statement {}

    record Block(Body body, int offset) implements Statement {}

    record Switch(
            Expression value, List<Branch> cases, @Nullable Body otherwise, int offset) implements Statement {}
}
