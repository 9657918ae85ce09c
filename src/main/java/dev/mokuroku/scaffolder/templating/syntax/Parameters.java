package dev.mokuroku.scaffolder.templating.syntax;

import java.util.List;

/// What a macro accepts.
///
/// @param positional names without a default
/// @param defaults names with a default
public record Parameters(List<String> positional, List<Entry> defaults) {
    public static final Parameters NONE = new Parameters(List.of(), List.of());

    public boolean contains(String name) {
        return positional.contains(name)
                || defaults.stream().anyMatch(entry -> entry.key().equals(name));
    }
}
