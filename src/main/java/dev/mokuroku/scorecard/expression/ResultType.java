package dev.mokuroku.scorecard.expression;

import dev.cel.common.types.CelType;

/// What an expression must give. A value whose type is not known before the evaluation is accepted, too.
public enum ResultType {
    BOOLEAN("true or false"),
    NUMBER("a number"),
    /// For messages.
    TEXT("a text, a number, a time, true or false");

    private final String expected;

    ResultType(String expected) {
        this.expected = expected;
    }

    /// As an error says it: `a number`.
    String expected() {
        return expected;
    }

    boolean accepts(CelType type) {
        return switch (type.kind()) {
            case DYN -> true;
            case BOOL -> this != NUMBER;
            case INT, UINT, DOUBLE -> this != BOOLEAN;
            case STRING, TIMESTAMP -> this == TEXT;
            default -> false;
        };
    }
}
