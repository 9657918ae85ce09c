package dev.mokuroku.source.github;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which names are in, by patterns in which `*` stands for any characters. Case does not matter, as it does
/// not to GitHub.
public final class NamePatterns {
    private final List<Pattern> include;
    private final List<Pattern> exclude;

    /// @param include one must match, where there are any
    /// @param exclude none may match
    public NamePatterns(Optional<List<String>> include, Optional<List<String>> exclude) {
        this.include = patterns(include);
        this.exclude = patterns(exclude);
    }

    public boolean admit(String name) {
        return (include.isEmpty() || anyMatches(include, name)) && !anyMatches(exclude, name);
    }

    private static boolean anyMatches(List<Pattern> patterns, String name) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(name).matches());
    }

    private static List<Pattern> patterns(Optional<List<String>> globs) {
        return globs.orElse(List.of()).stream().map(NamePatterns::pattern).toList();
    }

    private static Pattern pattern(String glob) {
        String regex = Stream.of(glob.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }
}
