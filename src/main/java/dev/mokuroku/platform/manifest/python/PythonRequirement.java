package dev.mokuroku.platform.manifest.python;

import org.jspecify.annotations.Nullable;

/// A requirement as pip writes it: `name[extra]>=1.0,<2.0; marker`. Extras and the marker are left out.
///
/// @param versions as written; empty for none
record PythonRequirement(String name, String versions) {
    /// @return null for an address, a folder, a repository, and what is no requirement
    static @Nullable PythonRequirement parse(String text) {
        int marker = text.indexOf(';');
        String rest = (marker < 0 ? text : text.substring(0, marker)).strip();
        int end = 0;
        while (end < rest.length() && isName(rest.charAt(end))) {
            end++;
        }
        String name = rest.substring(0, end);
        String versions = withoutExtras(rest.substring(end).strip());
        if (versions.startsWith("(") && versions.endsWith(")")) {
            versions = versions.substring(1, versions.length() - 1).strip();
        }
        boolean known = versions.isEmpty() || "=<>!~".indexOf(versions.charAt(0)) >= 0;
        return name.isEmpty() || !known ? null : new PythonRequirement(name, versions);
    }

    private static String withoutExtras(String text) {
        int close = text.startsWith("[") ? text.indexOf(']') : -1;
        return close < 0 ? text : text.substring(close + 1).strip();
    }

    private static boolean isName(char character) {
        return (character < 0x80 && Character.isLetterOrDigit(character)) || "._-".indexOf(character) >= 0;
    }
}
