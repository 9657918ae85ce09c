package dev.mokuroku.scorecard.expression;

import java.util.Set;

/// What the evaluation of an expression gives.
public sealed interface ExpressionResult {
    /// @param value a Boolean, Long, Double, String, Instant, or another value of CEL
    record Value(Object value) implements ExpressionResult {}

    /// The value depends on facts that are missing or stale.
    ///
    /// @param facts their names, sorted
    record Unknown(Set<String> facts) implements ExpressionResult {}

    /// The evaluation failed or was stopped.
    ///
    /// @param reason completes a sentence that begins with what was evaluated: `was stopped after …`
    record Failed(String reason) implements ExpressionResult {}
}
