package dev.mokuroku.platform.manifest.file;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The files of a checkout. Symbolic links are not followed.
public final class FolderFiles implements RepositoryFiles {
    /// What tools write there is not declared by the repository.
    private static final Set<String> SKIPPED_FOLDERS = Set.of(".git", "node_modules", ".terraform", ".venv");

    private final Path root;
    private final Map<String, Long> sizes;

    private FolderFiles(Path root, Map<String, Long> sizes) {
        this.root = root;
        this.sizes = sizes;
    }

    /// @throws IOException when the folder cannot be listed
    public static FolderFiles list(Path root) throws IOException {
        Map<String, Long> sizes = new TreeMap<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean skipped =
                        !folder.equals(root) && isSkipped(folder.getFileName().toString());
                return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile()) {
                    sizes.put(path(root, file), attributes.size());
                }
                return FileVisitResult.CONTINUE;
            }

            // Listed all the same: reading a manifest will say what is wrong.
            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (file.equals(root)) {
                    throw failure;
                }
                sizes.put(path(root, file), 0L);
                return FileVisitResult.CONTINUE;
            }
        });
        return new FolderFiles(root, sizes);
    }

    /// Whether the files of folders with this name are never read.
    public static boolean isSkipped(String folder) {
        return SKIPPED_FOLDERS.contains(folder);
    }

    private static String path(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    @Override
    public Set<String> paths() {
        return Collections.unmodifiableSet(sizes.keySet());
    }

    @Override
    public long size(String path) {
        return sizes.getOrDefault(path, 0L);
    }

    @Override
    public byte[] bytes(String path) throws IOException {
        return Files.readAllBytes(root.resolve(path));
    }
}
