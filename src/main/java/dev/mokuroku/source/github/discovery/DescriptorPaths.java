package dev.mokuroku.source.github.discovery;

import dev.mokuroku.source.glob.Glob;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Where the descriptors of a repository are, from its root.
///
/// @param fixed paths
/// @param patterns read as [Glob] does: what they match is found in the tree of the repository
/// @param globs the patterns, compiled
record DescriptorPaths(List<String> fixed, List<String> patterns, List<Glob> globs) {
    /// Each fixed one is looked up in every repository of a page.
    static final int MAX_PATHS = 20;

    private static final int MAX_PATH_LENGTH = 500;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    /// @param paths a slash at the start means nothing, as with Backstage
    /// @throws IllegalArgumentException saying which one is wrong, and why
    static DescriptorPaths of(List<String> paths) {
        Set<String> all = new LinkedHashSet<>();
        for (String path : paths) {
            all.add(checked(path));
        }
        if (all.isEmpty() || all.size() > MAX_PATHS) {
            throw new IllegalArgumentException("must name from 1 to %d paths, not %d".formatted(MAX_PATHS, all.size()));
        }
        List<String> fixed = new ArrayList<>(all);
        fixed.removeIf(Glob::isGlob);
        List<String> patterns = new ArrayList<>(all);
        patterns.removeAll(fixed);
        List<Glob> globs = patterns.stream().map(DescriptorPaths::compiled).toList();
        return new DescriptorPaths(List.copyOf(fixed), List.copyOf(patterns), globs);
    }

    private static String checked(String configured) {
        String path = configured.strip().replaceFirst("^/+", "");
        if (path.length() > MAX_PATH_LENGTH || CONTROL.matcher(path).find()) {
            throw new IllegalArgumentException(
                    "must be paths of at most %d printable characters".formatted(MAX_PATH_LENGTH));
        }
        if (Arrays.stream(path.split("/", -1))
                .anyMatch(segment -> segment.isEmpty() || segment.equals(".") || segment.equals(".."))) {
            throw new IllegalArgumentException(
                    "'%s' must be the path of a file, with no segment that is empty, . or ..".formatted(configured));
        }
        return path;
    }

    private static Glob compiled(String pattern) {
        String file = pattern.substring(pattern.lastIndexOf('/') + 1);
        if (pattern.startsWith("!") || file.replaceAll("[*?]", "").isEmpty()) {
            throw new IllegalArgumentException(
                    "'%s' must match files by name, and must not be negated".formatted(pattern));
        }
        try {
            return Glob.of(pattern);
        } catch (IllegalArgumentException refused) {
            throw new IllegalArgumentException(
                    "'%s' is not a valid pattern: %s".formatted(pattern, refused.getMessage()), refused);
        }
    }

    boolean matches(String path) {
        return fixed.contains(path) || globs.stream().anyMatch(glob -> glob.matches(path));
    }
}
