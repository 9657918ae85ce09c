package dev.mokuroku.scaffolder.workspace;

import dev.mokuroku.scaffolder.action.ActionException;
import dev.mokuroku.scaffolder.action.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/// The folder of one task.
///
/// @param root an absolute path
public record TaskFolder(Path root, WorkspaceLimits limits) implements Workspace {
    /// Each access to a file takes time for each folder above it.
    public static final int MAX_DEPTH = 200;

    private static final String LEAVES = "Relative path is not allowed to refer to a directory outside its parent";

    /// An absolute path is accepted where it is within the folder.
    @Override
    public Path resolve(String path) {
        return resolve(root, path);
    }

    /// @throws ActionException named `NotAllowedError` if the path leaves the folder, also by a symbolic link
    public static Path resolve(Path folder, String path) {
        try {
            Path resolved = folder.resolve(path).normalize();
            if (resolved.getNameCount() - folder.getNameCount() > MAX_DEPTH) {
                throw ActionException.invalidInput(
                        "The path %.100s… has more than %d folders".formatted(path, MAX_DEPTH));
            }
            if (resolved.startsWith(folder) && isReallyWithin(folder, resolved)) {
                return resolved;
            }
        } catch (InvalidPathException malformed) {
            throw ActionException.invalidInput(
                    "The path %s is malformed: %s".formatted(path.replace('\0', '?'), malformed.getReason()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        throw ActionException.notAllowed(LEAVES);
    }

    /// Follows the symbolic links of the part of the path that exists. A broken link is refused: writing to it would
    /// make its target.
    private static boolean isReallyWithin(Path folder, Path path) throws IOException {
        Path existing = path;
        while (!Files.exists(existing, LinkOption.NOFOLLOW_LINKS)) {
            existing = existing.getParent();
            if (existing == null || !existing.startsWith(folder)) {
                return true; // nothing of it exists
            }
        }
        return Files.exists(existing) && existing.toRealPath().startsWith(folder.toRealPath());
    }

    @Override
    public void checkSize() {
        try {
            Files.walkFileTree(root, new Count(limits));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static final class Count extends SimpleFileVisitor<Path> {
        private final WorkspaceLimits limits;
        private long bytes;
        private int files;

        Count(WorkspaceLimits limits) {
            this.limits = limits;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            add(0);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            add(attributes.size());
            return FileVisitResult.CONTINUE;
        }

        private void add(long size) {
            bytes += size;
            files++;
            if (bytes > limits.maxBytes()) {
                throw ActionException.failed(
                        "The workspace of the task is larger than %d bytes; the setting ".formatted(limits.maxBytes())
                                + "mokuroku.scaffolder.workspace.max-size allows no more");
            }
            if (files > limits.maxFiles()) {
                throw ActionException.failed(
                        "The workspace of the task has more than %d files; the setting ".formatted(limits.maxFiles())
                                + "mokuroku.scaffolder.workspace.max-files allows no more");
            }
        }
    }
}
