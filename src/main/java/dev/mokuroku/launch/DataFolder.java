package dev.mokuroku.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The folder of the embedded database, held by one process at a time. The operating system frees the
/// lock however the process ends.
final class DataFolder {
    private final Path folder;

    private DataFolder(Path folder) {
        this.folder = folder;
    }

    Path postgres() {
        return folder.resolve("postgres");
    }

    Path binaries() {
        return folder.resolve("postgres-binaries");
    }

    /// @throws StartFailure when another process holds the folder, or it cannot be written
    @SuppressWarnings("MustBeClosedChecker")
    static DataFolder claim(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                throw inUse(folder);
            }
            return new DataFolder(folder);
        } catch (OverlappingFileLockException held) {
            throw inUse(folder);
        } catch (IOException denied) {
            throw new StartFailure(
                    "the data folder %s (mokuroku.data) cannot be used: %s".formatted(folder, denied), denied);
        }
    }

    private static StartFailure inUse(Path folder) {
        return new StartFailure("the data folder %s is in use by another Mokuroku; set mokuroku.data to another folder,"
                        .formatted(folder)
                + " or quarkus.datasource.jdbc.url to a PostgreSQL that several can share");
    }
}
