package dev.mokuroku.platform.manifest.gradle;

import dev.mokuroku.descriptor.yaml.Position;

/// @param value of a name with its dots: `libs.junit`, `.version`; of a text without quotes
record GradleToken(Kind kind, String value, Position position) {
    enum Kind {
        NAME,
        /// In which `$` has no meaning.
        LITERAL,
        /// In which `$name` and `${expression}` are replaced.
        TEMPLATE,
        /// One character.
        SYMBOL,
        NEWLINE
    }

    boolean isText() {
        return kind == Kind.LITERAL || kind == Kind.TEMPLATE;
    }

    boolean isName(String name) {
        return kind == Kind.NAME && value.equals(name);
    }

    boolean isSymbol(char symbol) {
        return kind == Kind.SYMBOL && value.charAt(0) == symbol;
    }
}
