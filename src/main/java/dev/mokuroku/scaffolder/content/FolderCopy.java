package dev.mokuroku.scaffolder.content;

import dev.mokuroku.scaffolder.action.ActionException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;

/// Copies a file, or a folder with all that is in it, over what is there. Symbolic links are refused if they lead
/// out of the folder.
final class FolderCopy extends SimpleFileVisitor<Path> {
    private final Path from;
    private final Path to;

    private FolderCopy(Path from, Path to) {
        this.from = from;
        this.to = to;
    }

    /// @throws ActionException if there is no such folder, or a folder would take the place of a file
    static void copy(Path from, Path to) throws IOException {
        if (!Files.exists(from, LinkOption.NOFOLLOW_LINKS)) {
            throw ActionException.failed("ENOENT: no such file or directory, lstat '%s'".formatted(from));
        }
        if (Files.isDirectory(to) && !Files.isDirectory(from)) {
            throw ActionException.failed(
                    "Cannot overwrite directory '%s' with non-directory '%s'.".formatted(to, from));
        }
        if (Files.isRegularFile(to) && Files.isDirectory(from)) {
            throw ActionException.failed(
                    "Cannot overwrite non-directory '%s' with directory '%s'.".formatted(to, from));
        }
        Files.createDirectories(to.getParent());
        Files.walkFileTree(from, new FolderCopy(from, to));
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
        Files.createDirectories(counterpart(folder));
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        Path target = counterpart(file);
        if (attributes.isSymbolicLink()) {
            checkStays(file);
        } else if (!attributes.isRegularFile()) {
            throw ActionException.notAllowed("'%s' is no file, folder or symbolic link".formatted(file));
        }
        Files.copy(
                file,
                target,
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.COPY_ATTRIBUTES,
                LinkOption.NOFOLLOW_LINKS);
        return FileVisitResult.CONTINUE;
    }

    private void checkStays(Path link) throws IOException {
        Path leadsTo = link.resolveSibling(Files.readSymbolicLink(link)).normalize();
        boolean outside = !leadsTo.startsWith(from)
                || (Files.exists(link) && !link.toRealPath().startsWith(from.toRealPath()));
        if (outside) {
            throw ActionException.notAllowed(
                    "'%s' is a symbolic link that leads out of its folder".formatted(from.relativize(link)));
        }
    }

    private Path counterpart(Path path) {
        Path below = from.relativize(path);
        return below.toString().isEmpty() ? to : to.resolve(below);
    }
}
