package dev.mokuroku.source.file;

import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.source.file.UnopenableFileException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/// Opens files below a folder of descriptors. Every read of such a file goes through here.
///
/// Opening a pipe waits for a writer, and a device may never end: only regular files are opened. Symbolic links
/// are followed first, and must lead to a file below the folder.
final class RegularFile {
    private RegularFile() {}

    /// The content of a file of at most [DescriptorFile#MAX_BYTES].
    ///
    /// @throws UnopenableFileException saying why the file was not read
    static byte[] read(Path folder, Path file) throws UnopenableFileException {
        byte[] content = readSome(folder, file);
        if (content.length > DescriptorFile.MAX_BYTES) {
            throw new UnopenableFileException(
                    Reason.TOO_LARGE, "it has more than %,d bytes".formatted(DescriptorFile.MAX_BYTES));
        }
        return content;
    }

    /// As [#read], but of a larger file its beginning, which is one byte over the limit.
    static byte[] readSome(Path folder, Path file) throws UnopenableFileException {
        try {
            Path real = locate(folder, file);
            // Whatever its size is said to be: a file may grow, and those of /proc have none.
            try (InputStream content = Files.newInputStream(real, LinkOption.NOFOLLOW_LINKS)) {
                return content.readNBytes(DescriptorFile.MAX_BYTES + 1);
            }
        } catch (UnopenableFileException refused) {
            throw refused;
        } catch (NoSuchFileException missing) {
            throw new UnopenableFileException(Reason.MISSING, "there is no such file");
        } catch (IOException failure) {
            throw new UnopenableFileException(Reason.UNREADABLE, reasonOf(failure));
        }
    }

    /// Where the file is when all links are followed.
    private static Path locate(Path folder, Path file) throws IOException {
        Path realFolder = locate(folder);
        Path real = file.toRealPath();
        if (!real.startsWith(realFolder)) {
            throw new UnopenableFileException(Reason.OUTSIDE, "it leads out of the folder " + folder);
        }
        BasicFileAttributes attributes =
                Files.readAttributes(real, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (!attributes.isRegularFile()) {
            throw new UnopenableFileException(
                    Reason.NOT_REGULAR,
                    attributes.isDirectory()
                            ? "it is a folder"
                            : "it is not a regular file but a pipe, socket or device");
        }
        return real;
    }

    /// A folder that is away for a while is not a folder without files.
    private static Path locate(Path folder) throws IOException {
        try {
            return folder.toRealPath();
        } catch (NoSuchFileException away) {
            throw new UnopenableFileException(
                    Reason.UNREADABLE, "the folder %s of mokuroku.folders does not exist".formatted(folder));
        }
    }

    /// What the operating system says, without the path that Java puts before it.
    static String reasonOf(IOException failure) {
        return switch (failure) {
            case NoSuchFileException _ -> "it does not exist";
            case AccessDeniedException _ -> "permission denied";
            case FileSystemException system when system.getReason() != null -> system.getReason();
            default -> String.valueOf(failure.getMessage());
        };
    }
}
