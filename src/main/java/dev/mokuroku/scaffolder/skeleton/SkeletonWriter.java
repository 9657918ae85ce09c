package dev.mokuroku.scaffolder.skeleton;

import dev.mokuroku.scaffolder.action.ActionException;
import dev.mokuroku.scaffolder.action.ActionLog;
import dev.mokuroku.scaffolder.action.text.TextFile;
import dev.mokuroku.scaffolder.workspace.TaskFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/// Writes the entries of a skeleton below the target.
final class SkeletonWriter {
    private final Path target;
    private final SkeletonOptions options;
    private final SkeletonTexts texts;
    private final ActionLog log;

    SkeletonWriter(Path target, SkeletonOptions options, SkeletonTexts texts, ActionLog log) throws IOException {
        this.target = target.toRealPath();
        this.options = options;
        this.texts = texts;
        this.log = log;
    }

    /// @return how many bytes were written
    long write(SkeletonEntry entry, boolean copied) throws IOException {
        String extension = options.templateFileExtension();
        boolean extended = extension != null && !entry.isFolder() && extension.equals(extension(entry.name()));
        boolean rendered = extension == null ? !copied : extended;
        String source = extended ? withoutExtension(entry.name()) : entry.name();
        String name = texts.render(source);
        if (name.isEmpty() || name.startsWith("/") || name.contains("//")) {
            return 0;
        }
        Path path = inside(name);
        if (Files.exists(path) && !options.replace()) {
            return 0;
        }
        if (!rendered && extension == null) {
            log.info("Copying file/directory " + entry.name() + " without processing.");
        }
        if (entry.isFolder()) {
            log.info("Writing directory " + entry.name() + " to template output path.");
            Files.createDirectories(path);
            return 0;
        }
        writeFile(entry, path, rendered);
        return Files.isSymbolicLink(path) ? 0 : Files.size(path);
    }

    private void writeFile(SkeletonEntry entry, Path path, boolean rendered) throws IOException {
        Files.createDirectories(parent(path));
        if (Files.isSymbolicLink(entry.path())) {
            logCopy(entry);
            copyLink(entry, path);
            return;
        }
        if (isBinary(entry.path())) {
            logCopy(entry);
            removeLink(path);
            Files.copy(entry.path(), path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            return;
        }
        log.info("Writing file %s to template output path with mode %s."
                .formatted(entry.name(), Files.getAttribute(entry.path(), "unix:mode")));
        removeLink(path);
        if (rendered) {
            Files.writeString(path, texts.render(TextFile.readBounded(entry.path())));
        } else {
            TextFile.copy(entry.path(), path);
        }
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(entry.path());
        Files.setPosixFilePermissions(path, permissions);
    }

    private static boolean isBinary(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return BinaryFiles.isBinary(content.readNBytes(BinaryFiles.MAX_READ));
        }
    }

    private void logCopy(SkeletonEntry entry) {
        log.info("Copying file binary or symbolic link at " + entry.name() + ", to template output path.");
    }

    /// @throws ActionException if the link leads out of the target
    private void copyLink(SkeletonEntry entry, Path path) throws IOException {
        Path link = Files.readSymbolicLink(entry.path());
        if (link.isAbsolute()
                || !parent(path).toRealPath().resolve(link).normalize().startsWith(target)) {
            throw ActionException.notAllowed(
                    "The symbolic link %s refers to a file outside of the template: %s".formatted(entry.name(), link));
        }
        Files.deleteIfExists(path);
        Files.createSymbolicLink(path, link);
    }

    /// A file must not be written through a link that is in its place.
    private static void removeLink(Path path) throws IOException {
        if (Files.isSymbolicLink(path)) {
            Files.delete(path);
        }
    }

    /// @throws ActionException if the name leaves the target, also by a symbolic link on the way
    private Path inside(String name) throws IOException {
        Path path = target.resolve(name).normalize();
        if (path.getNameCount() - target.getNameCount() > TaskFolder.MAX_DEPTH) {
            throw ActionException.invalidInput(
                    "The path %.100s… has more than %d folders".formatted(name, TaskFolder.MAX_DEPTH));
        }
        Path existing = path;
        while (!path.equals(target) && !Files.exists(existing, LinkOption.NOFOLLOW_LINKS)) {
            existing = parent(existing);
        }
        boolean link = existing.equals(path) && Files.isSymbolicLink(path);
        Path real = link ? parent(existing).toRealPath() : existing.toRealPath();
        if (!path.startsWith(target) || !real.startsWith(target)) {
            throw ActionException.notAllowed("Relative path is not allowed to refer to a directory outside its parent");
        }
        return path;
    }

    private static Path parent(Path path) {
        Path parent = path.getParent();
        return parent == null ? path : parent;
    }

    private static String extension(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        int dot = file.lastIndexOf('.');
        return dot <= 0 ? "" : file.substring(dot);
    }

    private static String withoutExtension(String name) {
        return name.substring(0, name.length() - extension(name).length());
    }
}
