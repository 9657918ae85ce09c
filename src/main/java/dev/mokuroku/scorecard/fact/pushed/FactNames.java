package dev.mokuroku.scorecard.fact.pushed;

import dev.mokuroku.scorecard.fact.FactOrigins;
import java.util.Set;
import java.util.regex.Pattern;

/// Which names schemas and their facts may have: expressions write them as they are.
final class FactNames {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    /// Words that CEL keeps for itself.
    private static final Set<String> WORDS = Set.of(
            "as",
            "break",
            "const",
            "continue",
            "else",
            "false",
            "for",
            "function",
            "if",
            "import",
            "in",
            "let",
            "loop",
            "namespace",
            "null",
            "package",
            "return",
            "true",
            "var",
            "void",
            "while");

    /// Names that expressions have otherwise, beside those of origins.
    private static final Set<String> TAKEN = Set.of(
            "today",
            "bool",
            "bytes",
            "double",
            "duration",
            "int",
            "list",
            "map",
            "string",
            "timestamp",
            "type",
            "uint",
            "math",
            "strings",
            "optional");

    private FactNames() {}

    static boolean isFactName(String name) {
        return NAME.matcher(name).matches() && !WORDS.contains(name);
    }

    static boolean isSchemaName(String name) {
        return isFactName(name) && !TAKEN.contains(name) && !FactOrigins.ALL.contains(name);
    }
}
