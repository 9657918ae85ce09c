package dev.mokuroku.scaffolder.templating.syntax;

/// An operator between two values, both of which are always evaluated.
public enum Operator {
    ADD,
    CONCATENATE,
    SUBTRACT,
    MULTIPLY,
    DIVIDE,
    REMAINDER,
    POWER,
    EQUAL,
    SAME,
    NOT_EQUAL,
    NOT_SAME,
    LESS,
    AT_MOST,
    GREATER,
    AT_LEAST,
    IN;

    /// Whether `not a OP b` reads as `(not a) OP b`, as it does in JavaScript.
    public boolean bindsNotToLeft() {
        return this != POWER && this != IN;
    }
}
