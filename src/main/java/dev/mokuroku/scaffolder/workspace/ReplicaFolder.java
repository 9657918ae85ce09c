package dev.mokuroku.scaffolder.workspace;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The folder of one replica among those on this machine: `1`, `2` and so on, with the lock `1.lock` beside it.
///
/// The operating system frees the lock when the process ends, however it ends. So a folder whose lock is free was left
/// by a replica that was killed.
final class ReplicaFolder implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(ReplicaFolder.class);
    private static final String LOCK = ".lock";

    private final Path path;
    private final FileChannel lock;

    private ReplicaFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    Path path() {
        return path;
    }

    /// Takes the first folder that no replica holds, and removes what replicas left that were killed.
    ///
    /// @param folder of all replicas on this machine
    static ReplicaFolder claim(Path folder) throws IOException {
        Files.createDirectories(folder);
        ReplicaFolder own = null;
        for (int number = 1; own == null || Files.exists(lockOf(folder, number)); number++) {
            ReplicaFolder free = tryClaim(folder, number);
            if (free == null) {
                continue;
            }
            clean(free.path);
            if (own == null) {
                own = free;
            } else {
                free.lock.close();
            }
        }
        Files.createDirectories(own.path);
        return own;
    }

    private static Path lockOf(Path folder, int number) {
        return folder.resolve(number + LOCK);
    }

    @SuppressWarnings("MustBeClosedChecker") // held until the replica ends
    private static @Nullable ReplicaFolder tryClaim(Path folder, int number) throws IOException {
        FileChannel channel =
                FileChannel.open(lockOf(folder, number), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock held = channel.tryLock();
            if (held != null) {
                return new ReplicaFolder(folder.resolve(String.valueOf(number)), channel);
            }
        } catch (OverlappingFileLockException _) {
            // this process holds the lock
        } catch (IOException failure) {
            channel.close();
            throw failure;
        }
        channel.close();
        return null;
    }

    private static void clean(Path left) {
        try {
            FolderTree.remove(left);
        } catch (IOException failure) {
            LOG.warnf("The folder %s, which a replica left, cannot be removed: %s", left, failure.getMessage());
        }
    }

    /// Removes the folder, and leaves the number to another replica.
    @Override
    public void close() throws IOException {
        clean(path);
        lock.close();
    }
}
