package dev.mokuroku.scaffolder.templating.lexer;

/// A word of an expression.
///
/// @param text the name, the operator, the digits, the content of a text, or the pattern of a regular expression
/// @param flags the flags of a regular expression; else empty
/// @param offset where the token starts in the source of the template
public record Token(Kind kind, String text, String flags, int offset) {
    public enum Kind {
        END("eof"),
        NAME("name"),
        NUMBER("number"),
        TEXT("string"),
        REGEX("regex"),
        OPERATOR("operator");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /// What error texts call the kind.
        public String label() {
            return label;
        }
    }

    public boolean is(Kind wanted, String value) {
        return kind == wanted && text.equals(value);
    }
}
