package dev.mokuroku.scaffolder.task.execute;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

/// The files of a workspace as one compressed archive: folders, files with their permissions, and symbolic links, which
/// are not followed.
final class WorkspaceArchive {
    private static final int OWNER_EXECUTES = 0100;
    private static final int FILE_MODE = 0644;
    private static final int EXECUTABLE_MODE = 0755;

    private WorkspaceArchive() {}

    /// Changes when a file was added, removed or written.
    static String fingerprint(Path root) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Path path : paths(root)) {
            BasicFileAttributes attributes =
                    Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            text.append(root.relativize(path))
                    .append('\0')
                    .append(attributes.size())
                    .append('\0')
                    .append(attributes.lastModifiedTime())
                    .append('\0')
                    .append(attributes.isRegularFile() && Files.isExecutable(path))
                    .append('\n');
        }
        return text.toString();
    }

    /// @return empty if the archive has more than that many bytes
    static Optional<byte[]> write(Path root, int maxBytes) throws IOException {
        BoundedBytes bytes = new BoundedBytes(maxBytes);
        try {
            write(root, bytes);
            return Optional.of(bytes.toByteArray());
        } catch (TooLargeException _) {
            return Optional.empty();
        }
    }

    private static void write(Path root, OutputStream bytes) throws IOException {
        GzipParameters parameters = new GzipParameters();
        parameters.setCompressionLevel(Deflater.BEST_SPEED);
        try (TarArchiveOutputStream tar =
                new TarArchiveOutputStream(new GzipCompressorOutputStream(bytes, parameters), UTF_8.name())) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
            for (Path path : paths(root)) {
                add(tar, root, path);
            }
        }
    }

    private static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private static final class BoundedBytes extends OutputStream {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final int maxBytes;

        BoundedBytes(int maxBytes) {
            this.maxBytes = maxBytes;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] some, int offset, int length) throws IOException {
            if (length > maxBytes - bytes.size()) {
                throw new TooLargeException();
            }
            bytes.write(some, offset, length);
        }

        byte[] toByteArray() {
            return bytes.toByteArray();
        }
    }

    private static void add(TarArchiveOutputStream tar, Path root, Path path) throws IOException {
        String name = root.relativize(path).toString();
        if (Files.isSymbolicLink(path)) {
            TarArchiveEntry link = new TarArchiveEntry(name, TarConstants.LF_SYMLINK);
            link.setLinkName(Files.readSymbolicLink(path).toString());
            tar.putArchiveEntry(link);
        } else if (Files.isDirectory(path)) {
            tar.putArchiveEntry(new TarArchiveEntry(name + "/"));
        } else {
            TarArchiveEntry file = new TarArchiveEntry(name);
            file.setSize(Files.size(path));
            file.setMode(Files.isExecutable(path) ? EXECUTABLE_MODE : FILE_MODE);
            tar.putArchiveEntry(file);
            Files.copy(path, tar);
        }
        tar.closeArchiveEntry();
    }

    /// Replaces what the folder holds.
    static void restore(Path root, byte[] archive) throws IOException {
        clear(root);
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new GZIPInputStream(new ByteArrayInputStream(archive)), UTF_8.name())) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                extract(tar, entry, root.resolve(entry.getName()));
            }
        }
    }

    private static void extract(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isDirectory()) {
            Files.createDirectories(target);
        } else {
            Files.copy(tar, target);
            if ((entry.getMode() & OWNER_EXECUTES) != 0) {
                Set<PosixFilePermission> permissions = EnumSet.copyOf(Files.getPosixFilePermissions(target));
                permissions.add(PosixFilePermission.OWNER_EXECUTE);
                Files.setPosixFilePermissions(target, permissions);
            }
        }
    }

    static void clear(Path root) throws IOException {
        List<Path> paths = new ArrayList<>(paths(root));
        for (Path path : paths.reversed()) {
            Files.delete(path);
        }
    }

    /// All paths below the root, a folder before its content.
    private static List<Path> paths(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.skip(1).sorted().toList();
        }
    }
}
