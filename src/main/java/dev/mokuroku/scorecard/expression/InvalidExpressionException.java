package dev.mokuroku.scorecard.expression;

/// An expression does not compile. The message completes a sentence that begins with the name of a field.
public final class InvalidExpressionException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    InvalidExpressionException(String message) {
        super(message);
    }

    /// @param column the first is 1
    static InvalidExpressionException at(int line, int column, String problem) {
        return new InvalidExpressionException("line %d, column %d: %s".formatted(line, column, problem));
    }

    /// Never null.
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
