package dev.mokuroku.scaffolder.github.push;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.ignore.IgnoreNode;
import org.jspecify.annotations.Nullable;

/// Lists what git would add of a folder: all files that no `.gitignore` names, and nothing below `.git`.
public final class SourceFiles {
    private final List<SourceFile> files = new ArrayList<>();

    private SourceFiles() {}

    /// @return in the order of their paths
    public static List<SourceFile> in(Path folder) throws IOException {
        SourceFiles found = new SourceFiles();
        found.visit(folder, "", null);
        found.files.sort(Comparator.comparing(SourceFile::path));
        return found.files;
    }

    /// @param folder the path of the folder from the root; empty for the root
    private record Ignored(
            String folder, IgnoreNode rules, @Nullable Ignored parent) {
        boolean matches(String path, boolean isFolder) {
            String relative = folder.isEmpty() ? path : path.substring(folder.length() + 1);
            return switch (rules.isIgnored(relative, isFolder)) {
                case IGNORED -> true;
                case NOT_IGNORED -> false;
                case CHECK_PARENT, CHECK_PARENT_NEGATE_FIRST_MATCH -> parent != null && parent.matches(path, isFolder);
            };
        }
    }

    private void visit(Path folder, String path, @Nullable Ignored outer) throws IOException {
        Ignored ignored = rulesOf(folder, path, outer);
        for (Path child : children(folder)) {
            String name = child.getFileName().toString();
            String childPath = path.isEmpty() ? name : path + "/" + name;
            boolean isFolder = Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS);
            if (name.equalsIgnoreCase(".git") || (ignored != null && ignored.matches(childPath, isFolder))) {
                continue;
            }
            if (isFolder) {
                visit(child, childPath, ignored);
            } else if (Files.isSymbolicLink(child) || Files.isRegularFile(child)) {
                files.add(SourceFile.of(childPath, child));
            }
        }
    }

    private static @Nullable Ignored rulesOf(Path folder, String path, @Nullable Ignored outer) throws IOException {
        Path file = folder.resolve(".gitignore");
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return outer;
        }
        IgnoreNode rules = new IgnoreNode();
        try (InputStream lines = Files.newInputStream(file)) {
            rules.parse(lines);
        }
        return new Ignored(path, rules, outer);
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.toList();
        }
    }
}
