package dev.mokuroku.platform.manifest.reader;

import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The replacement of variables in one text, whose values may have variables themselves. Values that refer to
/// themselves, and values that double with each step, end.
public final class Expansion {
    /// Real texts need 5.
    private static final int MAX_REPLACEMENTS = 200;
    /// Each use copies the value. No row has so long a version.
    private static final int MAX_LENGTH = 1_000;

    private final Set<String> open = new HashSet<>();
    private final Set<String> cyclic = new HashSet<>();
    private int replacements;

    /// @param value of the variable as written; null for none
    /// @param replace replaces the variables of the value
    /// @return null where the variable has no value or a very long one, refers to itself, or is one too many
    public @Nullable String expand(String name, @Nullable String value, UnaryOperator<String> replace) {
        if (value == null || value.length() > MAX_LENGTH || ++replacements > MAX_REPLACEMENTS) {
            return null;
        }
        if (!open.add(name)) {
            cyclic.add(name);
            return null;
        }
        String expanded = replace.apply(value);
        open.remove(name);
        return expanded;
    }

    /// Variables that refer to themselves.
    public Set<String> cyclic() {
        return cyclic;
    }
}
