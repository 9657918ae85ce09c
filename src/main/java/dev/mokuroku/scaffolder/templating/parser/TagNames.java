package dev.mokuroku.scaffolder.templating.parser;

import dev.mokuroku.scaffolder.templating.text.DiagnosticText;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The tags of the language.
final class TagNames {
    static final List<String> STATEMENTS = List.of(
            "if", "for", "set", "macro", "call", "filter", "block", "switch", "include", "import", "from", "extends");

    /// Tags that end or divide a block and have nothing behind their name.
    private static final Set<String> BARE =
            Set.of("else", "endif", "endfor", "endmacro", "endcall", "endfilter", "endset", "default", "endswitch");

    private TagNames() {}

    static boolean isBare(String name) {
        return BARE.contains(name);
    }

    /// Whether the tag ends or divides a block.
    static boolean isStructural(String name) {
        return BARE.contains(name) || name.equals("elif") || name.equals("elseif") || name.equals("case");
    }

    /// Says that a tag does not belong here, and which ones would.
    static String unexpected(String name, List<String> expected) {
        String start = "Unexpected " + DiagnosticText.quoted(name) + " tag";
        if (expected.isEmpty()) {
            return start + " without a matching opening tag";
        }
        if (expected.size() == 1) {
            return start + "; expected " + DiagnosticText.quoted(expected.getFirst());
        }
        String others = expected.stream()
                .limit(expected.size() - 1L)
                .map(DiagnosticText::quoted)
                .collect(Collectors.joining(", "));
        return start + "; expected " + others + ", or " + DiagnosticText.quoted(expected.getLast());
    }
}
