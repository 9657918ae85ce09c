package dev.mokuroku.scorecard.evaluation;

import dev.mokuroku.scorecard.Check;
import dev.mokuroku.scorecard.expression.CompiledExpression;
import dev.mokuroku.scorecard.expression.ExpressionCompiler;
import dev.mokuroku.scorecard.expression.InvalidExpressionException;
import dev.mokuroku.scorecard.expression.MessageTemplate;
import dev.mokuroku.scorecard.expression.ResultType;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A check that is ready to be evaluated.
///
/// @param expression null if it does not compile, because facts have changed since its descriptor was read
/// @param message null if the check has none
/// @param problem why the expression or the message does not compile; null if they do
record CompiledCheck(
        Check check,
        @Nullable CompiledExpression expression,
        @Nullable MessageTemplate message,
        @Nullable String problem) {
    static CompiledCheck of(Check check, ExpressionCompiler compiler) {
        CompiledExpression expression;
        try {
            expression =
                    compiler.compile(check.expression(), check.isNumber() ? ResultType.NUMBER : ResultType.BOOLEAN);
        } catch (InvalidExpressionException invalid) {
            return new CompiledCheck(check, null, null, invalid.getMessage());
        }
        try {
            MessageTemplate message =
                    check.message() == null ? null : MessageTemplate.compile(check.message(), compiler);
            return new CompiledCheck(check, expression, message, null);
        } catch (InvalidExpressionException invalid) {
            return new CompiledCheck(check, expression, null, invalid.getMessage());
        }
    }

    /// That decide the outcome.
    List<String> facts() {
        return expression == null ? List.of() : expression.facts();
    }

    /// Those of the message, too.
    SortedSet<String> allFacts() {
        SortedSet<String> all = new TreeSet<>(facts());
        if (message != null) {
            all.addAll(message.facts());
        }
        return all;
    }

    boolean readsClock() {
        return (expression != null && expression.readsClock()) || (message != null && message.readsClock());
    }
}
