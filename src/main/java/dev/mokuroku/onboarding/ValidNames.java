package dev.mokuroku.onboarding;

import java.util.Locale;

/// Makes names of GitHub such that the catalog takes them.
final class ValidNames {
    private static final int MAX_NAME_LENGTH = 63;

    private ValidNames() {}

    /// Of an entity: `.github` is `github`. Empty where nothing of it can stay.
    static String entityName(String text) {
        return trimmed(text.replaceAll("[^A-Za-z0-9._-]+", "-"), "[^A-Za-z0-9]+");
    }

    /// `C++` is `c++`, `Jupyter Notebook` is `jupyter-notebook`. Empty where nothing of it can stay.
    static String tag(String text) {
        return trimmed(text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9:+#]+", "-"), "-+");
    }

    private static String trimmed(String text, String edge) {
        String begun = text.replaceFirst("^" + edge, "");
        return begun.substring(0, Math.min(MAX_NAME_LENGTH, begun.length())).replaceFirst(edge + "$", "");
    }
}
