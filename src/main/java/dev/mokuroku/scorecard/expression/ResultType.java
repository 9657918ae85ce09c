package dev.mokuroku.scorecard.expression;

import dev.cel.common.types.CelKind;
import dev.cel.common.types.CelType;
import java.util.Set;

/// What an expression must give. A value whose type is not known before the evaluation is accepted, too.
public enum ResultType {
    BOOLEAN("true or false", Set.of(CelKind.BOOL)),
    NUMBER("a number", Set.of(CelKind.INT, CelKind.UINT, CelKind.DOUBLE)),
    /// For messages.
    TEXT(
            "a text, a number, a time, true or false",
            Set.of(CelKind.BOOL, CelKind.INT, CelKind.UINT, CelKind.DOUBLE, CelKind.STRING, CelKind.TIMESTAMP));

    private final String expected;
    private final Set<CelKind> kinds;

    ResultType(String expected, Set<CelKind> kinds) {
        this.expected = expected;
        this.kinds = kinds;
    }

    /// As an error says it: `a number`.
    String expected() {
        return expected;
    }

    boolean accepts(CelType type) {
        return type.kind() == CelKind.DYN || kinds.contains(type.kind());
    }
}
