package dev.mokuroku.scaffolder.templating.regex;

import java.util.Map;
import java.util.regex.PatternSyntaxException;

/// A class of characters, such as `[a-z_]`.
final class RegexClass {
    private static final RegexGroups NO_GROUPS = new RegexGroups(0, Map.of());

    private RegexClass() {}

    /// Writes the class that starts at the offset; the offset behind it.
    static int write(String source, int start, StringBuilder out) {
        boolean negated = source.startsWith("^", start + 1);
        int at = start + (negated ? 2 : 1);
        if (source.startsWith("]", at)) {
            out.append(negated ? "[\\s\\S]" : "(?!)");
            return at + 1;
        }
        out.append(negated ? "[^" : "[");
        while (at < source.length() && source.charAt(at) != ']') {
            char here = source.charAt(at);
            if (here == '\\') {
                at = RegexEscape.write(source, at, true, NO_GROUPS, out);
            } else {
                out.append("[&^".indexOf(here) >= 0 ? "\\" : "").append(here);
                at++;
            }
        }
        if (at == source.length()) {
            throw new PatternSyntaxException("unterminated class", source, start);
        }
        out.append(']');
        return at + 1;
    }
}
