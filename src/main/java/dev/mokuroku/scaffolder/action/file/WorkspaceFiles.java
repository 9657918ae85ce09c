package dev.mokuroku.scaffolder.action.file;

import dev.mokuroku.scaffolder.action.ActionException;
import dev.mokuroku.scaffolder.action.Workspace;
import dev.mokuroku.source.glob.Glob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds files of a workspace. Symbolic links are files here: they are never followed.
public final class WorkspaceFiles {
    /// A dot that begins a name, in a path or a pattern.
    private static final Pattern LEADING_DOT = Pattern.compile("(^|[/{,(|])\\.(?=[^/.])");
    /// Stands for such a dot, so that `*` matches hidden names too. No file is named with this character.
    private static final String HIDDEN = "$1\uE000";

    private WorkspaceFiles() {}

    /// The entries of a folder, by name.
    ///
    /// @throws NoSuchFileException if there is no such folder
    public static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted(
                            Comparator.comparing(entry -> entry.getFileName().toString()))
                    .toList();
        }
    }

    /// All files below a folder, by path: a folder's files where the folder's name stands.
    public static List<Path> in(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path entry : entries(folder)) {
            if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                files.addAll(in(entry));
            } else {
                files.add(entry);
            }
        }
        return files;
    }

    /// The files that a path or a pattern stands for; of a folder, all files in it.
    ///
    /// @param hidden whether wildcards match names that begin with a dot
    /// @throws ActionException if the path leaves the workspace, or the pattern is too costly
    public static List<Path> matching(Workspace workspace, String pattern, boolean hidden) throws IOException {
        Path exact = workspace.resolve(pattern);
        if (!Glob.isGlob(pattern)) {
            return named(exact);
        }
        String normal = relative(workspace.root(), exact);
        Glob glob = compiled(hidden ? LEADING_DOT.matcher(normal).replaceAll(HIDDEN) : normal);
        List<Path> matching = new ArrayList<>();
        for (Path file : in(workspace.root())) {
            String path = relative(workspace.root(), file);
            if (glob.matches(hidden ? LEADING_DOT.matcher(path).replaceAll(HIDDEN) : path)) {
                matching.add(file);
            }
        }
        return matching;
    }

    private static List<Path> named(Path exact) throws IOException {
        if (Files.isDirectory(exact, LinkOption.NOFOLLOW_LINKS)) {
            return in(exact);
        }
        return Files.exists(exact, LinkOption.NOFOLLOW_LINKS) ? List.of(exact) : List.of();
    }

    private static Glob compiled(String pattern) {
        try {
            return Glob.of(pattern);
        } catch (IllegalArgumentException costly) {
            throw ActionException.invalidInput(
                    "The pattern '%s' cannot be used: %s".formatted(pattern, costly.getMessage()));
        }
    }

    /// The path below the root, with `/` between names.
    public static String relative(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }
}
