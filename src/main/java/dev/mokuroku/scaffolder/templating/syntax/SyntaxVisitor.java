package dev.mokuroku.scaffolder.templating.syntax;

import dev.mokuroku.scaffolder.templating.syntax.Expression.Binary;
import dev.mokuroku.scaffolder.templating.syntax.Expression.Choice;
import dev.mokuroku.scaffolder.templating.syntax.Expression.Slice;
import dev.mokuroku.scaffolder.templating.syntax.Statement.Branch;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Visits all expressions of a template, each before those within it, whether or not a rendering would reach them.
public final class SyntaxVisitor {
    private final Consumer<Expression> visit;

    private SyntaxVisitor(Consumer<Expression> visit) {
        this.visit = visit;
    }

    public static void forEachExpression(Statement statement, Consumer<Expression> visit) {
        new SyntaxVisitor(visit).statement(statement);
    }

    private void statement(@Nullable Statement statement) {
        switch (statement) {
            case null -> {}
            case Statement.Body body -> body.statements().forEach(this::statement);
            case Statement.Text _ -> {}
            case Statement.Print print -> expression(print.value());
            case Statement.If choice -> {
                branches(choice.branches());
                statement(choice.otherwise());
            }
            case Statement.For loop -> {
                expression(loop.items());
                statement(loop.body());
                statement(loop.otherwise());
            }
            case Statement.Set set -> expression(set.value());
            case Statement.SetText set -> statement(set.body());
            case Statement.Macro macro -> {
                entries(macro.parameters().defaults());
                statement(macro.body());
            }
            case Statement.CallBlock block -> {
                expression(block.call());
                statement(block.caller());
            }
            case Statement.Block block -> statement(block.body());
            case Statement.Switch choice -> {
                expression(choice.value());
                branches(choice.cases());
                statement(choice.otherwise());
            }
        }
    }

    private void branches(List<Branch> branches) {
        for (Branch branch : branches) {
            expression(branch.condition());
            statement(branch.body());
        }
    }

    private void expression(@Nullable Expression expression) {
        if (expression == null) {
            return;
        }
        visit.accept(expression);
        switch (expression) {
            case Expression.Literal _, Expression.Regex _, Expression.Name _ -> {}
            case Expression.Items list -> expressions(list.items());
            case Expression.Group group -> expressions(group.items());
            case Expression.Fields fields -> entries(fields.entries());
            case Expression.Lookup lookup -> both(lookup.target(), lookup.key());
            case Slice slice -> {
                both(slice.target(), slice.start());
                both(slice.stop(), slice.step());
            }
            case Choice choice -> {
                both(choice.condition(), choice.value());
                expression(choice.otherwise());
            }
            case Expression.Or or -> both(or.left(), or.right());
            case Expression.And and -> both(and.left(), and.right());
            case Expression.Not not -> expression(not.target());
            case Expression.Sign sign -> expression(sign.target());
            case Expression.Floor floor -> expression(floor.target());
            case Binary binary -> both(binary.left(), binary.right());
            case Expression.Test test -> {
                expression(test.subject());
                arguments(test.arguments());
            }
            case Expression.Filter filter -> arguments(filter.arguments());
            case Expression.Call call -> {
                expression(call.callee());
                arguments(call.arguments());
            }
            case Expression.Capture capture -> statement(capture.body());
        }
    }

    private void both(@Nullable Expression left, @Nullable Expression right) {
        expression(left);
        expression(right);
    }

    private void arguments(@Nullable Arguments arguments) {
        if (arguments != null) {
            expressions(arguments.positional());
            entries(arguments.keywords());
        }
    }

    private void expressions(List<Expression> expressions) {
        expressions.forEach(this::expression);
    }

    private void entries(List<Entry> entries) {
        entries.forEach(entry -> expression(entry.value()));
    }
}
