package dev.mokuroku.launch.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// Folders and files that only their owner may open, whatever the umask is. A file system without POSIX
/// permissions keeps its own.
public final class PrivateFolder {
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    private PrivateFolder() {}

    /// Makes the folder where it is missing, and closes it for everybody but its owner.
    public static Path create(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (isOwn(folder)) {
            restrict(folder, FOLDER);
        }
        return folder;
    }

    /// Closes the file for everybody but its owner.
    public static Path restrictFile(Path file) throws IOException {
        restrict(file, FILE);
        return file;
    }

    /// Replaces the file in one step. The content never exists in a file that others may read.
    static void write(Path file, String content) throws IOException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        Path next = Files.createTempFile(folder, "next", ".tmp");
        Files.writeString(restrictFile(next), content);
        DurableFiles.force(next);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        DurableFiles.forceFolder(folder);
    }

    /// Deletes the folder with all that is in it; does nothing where it is missing.
    public static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException gone) {
            return;
        }
    }

    /// A volume that somebody else owns and lets us write to keeps its permissions.
    private static boolean isOwn(Path folder) throws IOException {
        Path probe = Files.createTempFile(folder, "owner", ".probe");
        try {
            return Files.getOwner(probe).equals(Files.getOwner(folder));
        } finally {
            Files.delete(probe);
        }
    }

    private static void restrict(Path path, Set<PosixFilePermission> permissions) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view != null && !view.readAttributes().permissions().equals(permissions)) {
            view.setPermissions(permissions);
        }
    }
}
