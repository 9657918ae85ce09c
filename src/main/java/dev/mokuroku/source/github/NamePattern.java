package dev.mokuroku.source.github;

import java.util.List;
import java.util.Locale;

/// A pattern of names. No regular expression: who writes the pattern may not be trusted, and those can be made to
/// take for ever.
///
/// @param parts what stands between the asterisks, in lower case
record NamePattern(List<String> parts) {
    static NamePattern of(String text) {
        return new NamePattern(List.of(text.toLowerCase(Locale.ROOT).split("\\*", -1)));
    }

    /// @param name in lower case
    boolean matches(String name) {
        String first = parts.getFirst();
        if (parts.size() == 1) {
            return name.equals(first);
        }
        String last = parts.getLast();
        if (!name.startsWith(first) || !name.endsWith(last)) {
            return false;
        }
        int at = first.length();
        int end = name.length() - last.length();
        for (String part : parts.subList(1, parts.size() - 1)) {
            int found = name.indexOf(part, at);
            if (found < 0) {
                return false;
            }
            at = found + part.length();
        }
        return at <= end;
    }
}
