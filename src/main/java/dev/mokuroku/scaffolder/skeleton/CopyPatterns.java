package dev.mokuroku.scaffolder.skeleton;

import dev.mokuroku.scaffolder.action.ActionException;
import dev.mokuroku.source.glob.Glob;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Patterns of files that are copied without being rendered: a folder stands for what it holds, and a leading `!`
/// takes out what patterns before it let in.
final class CopyPatterns {
    private final List<String> patterns;

    CopyPatterns(List<String> patterns) {
        this.patterns = patterns;
    }

    /// The names of the entries that are copied.
    Set<String> matches(List<SkeletonEntry> entries) {
        Set<String> matched = new HashSet<>();
        for (String pattern : patterns) {
            boolean excludes = pattern.startsWith("!");
            String positive = excludes ? pattern.substring(1) : pattern;
            Glob glob = glob(positive);
            String folder = positive.endsWith("/") ? positive : positive + "/";
            for (SkeletonEntry entry : entries) {
                String name = entry.isFolder()
                        ? entry.name().substring(0, entry.name().length() - 1)
                        : entry.name();
                boolean matches = glob.matches(name)
                        || (entry.name().startsWith(folder) && !entry.name().equals(folder));
                if (matches && excludes) {
                    matched.remove(entry.name());
                } else if (matches) {
                    matched.add(entry.name());
                }
            }
        }
        return matched;
    }

    private static Glob glob(String pattern) {
        try {
            return Glob.ofDotted(pattern);
        } catch (IllegalArgumentException invalid) {
            throw ActionException.invalidInput("The pattern '%s' of copyWithoutTemplating is refused: %s"
                    .formatted(pattern, invalid.getMessage()));
        }
    }
}
