package dev.mokuroku.launch;

import dev.mokuroku.launch.postgres.PrivateFolder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// The folder `mokuroku.data` of the embedded database and the index. Only its owner may open it.
final class DataFolder {
    /// A channel that nobody holds is closed by the garbage collector, and its lock with it.
    private static final List<FileChannel> HELD = new CopyOnWriteArrayList<>();

    private DataFolder() {}

    /// Makes the folder where it is missing.
    ///
    /// @throws StartFailure when the folder cannot be written
    static Path prepare(Path folder) {
        try {
            Path prepared = PrivateFolder.create(folder.toAbsolutePath());
            PrivateFolder.create(prepared.resolve("index"));
            return prepared;
        } catch (IOException denied) {
            throw unusable(folder, denied);
        }
    }

    /// Holds the folder until the process ends: the operating system frees the lock however it ends.
    ///
    /// @throws StartFailure when another process holds the folder, or the folder cannot be written
    static void claim(Path folder) {
        if (!tryClaim(folder)) {
            throw inUse(folder);
        }
    }

    /// As [#claim].
    ///
    /// @return false when another process holds the folder
    @SuppressWarnings("MustBeClosedChecker")
    static boolean tryClaim(Path folder) {
        try {
            Path lock = folder.resolve("lock");
            FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            PrivateFolder.restrictFile(lock);
            if (channel.tryLock() == null) {
                channel.close();
                return false;
            }
            HELD.add(channel);
            return true;
        } catch (OverlappingFileLockException held) {
            return false;
        } catch (IOException denied) {
            throw unusable(folder, denied);
        }
    }

    /// @throws StartFailure when no temporary folder can be made
    static Path temporary() {
        try {
            return Files.createTempDirectory("mokuroku");
        } catch (IOException denied) {
            throw new StartFailure("no temporary folder can be made: " + denied, denied);
        }
    }

    private static StartFailure unusable(Path folder, IOException denied) {
        return new StartFailure(
                "the data folder %s (mokuroku.data) cannot be used: %s".formatted(folder, denied), denied);
    }

    private static StartFailure inUse(Path folder) {
        return new StartFailure("the data folder %s is in use by another Mokuroku; set mokuroku.data to another folder,"
                        .formatted(folder)
                + " or quarkus.datasource.jdbc.url to a PostgreSQL that several can share");
    }
}
