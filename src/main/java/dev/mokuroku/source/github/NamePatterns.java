package dev.mokuroku.source.github;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Which names are in, by patterns in which `*` stands for any characters. Case does not matter, as it does
/// not to GitHub.
public final class NamePatterns {
    private final List<NamePattern> include;
    private final List<NamePattern> exclude;

    /// @param include one must match, where there are any
    /// @param exclude none may match
    public NamePatterns(Optional<List<String>> include, Optional<List<String>> exclude) {
        this.include = patterns(include);
        this.exclude = patterns(exclude);
    }

    public boolean admit(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return (include.isEmpty() || anyMatches(include, lower)) && !anyMatches(exclude, lower);
    }

    private static boolean anyMatches(List<NamePattern> patterns, String name) {
        return patterns.stream().anyMatch(pattern -> pattern.matches(name));
    }

    private static List<NamePattern> patterns(Optional<List<String>> patterns) {
        return patterns.orElse(List.of()).stream().map(NamePattern::of).toList();
    }
}
