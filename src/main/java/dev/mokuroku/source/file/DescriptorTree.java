package dev.mokuroku.source.file;

import dev.mokuroku.source.ScanFailedException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Which files below a folder are descriptors.
final class DescriptorTree extends SimpleFileVisitor<Path> {
    private final Path folder;
    private final Path realFolder;
    private final SortedMap<Path, FileVersions.Stamp> files = new TreeMap<>();

    private DescriptorTree(Path folder, Path realFolder) {
        this.folder = folder;
        this.realFolder = realFolder;
    }

    /// With their stamps, in the order of their names, so that the first of two that define a ref is always
    /// the same.
    ///
    /// @throws ScanFailedException when a part of the tree cannot be listed
    static Map<Path, FileVersions.Stamp> filesBelow(Path folder) throws ScanFailedException {
        try {
            DescriptorTree tree = new DescriptorTree(folder, realPath(folder));
            Files.walkFileTree(folder, tree);
            return tree.files;
        } catch (IOException failure) {
            throw unlisted(folder, failure);
        }
    }

    /// One file of those, or null where it is not, or no longer, among them.
    static FileVersions.@Nullable Stamp fileBelow(Path folder, Path file) throws ScanFailedException {
        try {
            DescriptorTree tree = new DescriptorTree(folder, realPath(folder));
            boolean hidden = !file.startsWith(folder)
                    || StreamSupport.stream(folder.relativize(file).spliterator(), false)
                            .anyMatch(DescriptorTree::isHidden);
            BasicFileAttributes read = hidden || !isNamedAsDescriptor(file) ? null : tree.attributesOf(file);
            return read == null || !read.isRegularFile() ? null : FileVersions.stampOf(read);
        } catch (IOException failure) {
            throw unlisted(folder, failure);
        }
    }

    private static Path realPath(Path folder) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new FileSystemException(folder.toString(), null, "it is a file, not a folder");
        }
        return folder.toRealPath();
    }

    private static ScanFailedException unlisted(Path folder, IOException failure) {
        String part = failure instanceof FileSystemException system ? system.getFile() : null;
        String where = part == null || part.equals(folder.toString()) ? "" : " at " + part;
        return new ScanFailedException(
                "The folder %s of mokuroku.folders cannot be listed%s: %s"
                        .formatted(folder, where, RegularFile.reasonOf(failure)),
                failure);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
        boolean hidden = !directory.equals(folder) && isHidden(directory);
        return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        BasicFileAttributes read = attributes.isSymbolicLink() ? attributesOf(file) : attributes;
        if (read != null && read.isRegularFile() && isNamedAsDescriptor(file)) {
            files.put(file, FileVersions.stampOf(read));
        }
        return FileVisitResult.CONTINUE;
    }

    /// A link may lead to another place of the same folder, as in a mounted Kubernetes ConfigMap, and
    /// nowhere else.
    private @Nullable BasicFileAttributes attributesOf(Path link) {
        try {
            return link.toRealPath().startsWith(realFolder)
                    ? Files.readAttributes(link, BasicFileAttributes.class)
                    : null;
        } catch (IOException dangling) {
            return null;
        }
    }

    private static boolean isNamedAsDescriptor(Path file) {
        String name = file.getFileName().toString();
        return !isHidden(file) && (name.endsWith(".yaml") || name.endsWith(".yml"));
    }

    private static boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }
}
