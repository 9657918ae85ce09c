package dev.mokuroku.platform.edit;

import java.util.Comparator;
import java.util.List;

/// New characters for a part of a text.
record Replacement(int start, int end, String text) {
    /// @param replacements that do not overlap
    static String apply(String text, List<Replacement> replacements) {
        StringBuilder changed = new StringBuilder(text);
        replacements.stream()
                .sorted(Comparator.comparingInt(Replacement::start).reversed())
                .forEach(it -> changed.replace(it.start, it.end, it.text));
        return changed.toString();
    }
}
