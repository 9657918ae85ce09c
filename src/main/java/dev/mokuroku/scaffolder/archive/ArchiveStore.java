package dev.mokuroku.scaffolder.archive;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import dev.mokuroku.scaffolder.workspace.WorkspaceFolders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Archives on disk, by a key that names their content, such as a commit. Any thread may call; threads that want one
/// archive wait for a single download. They are in the folder of this replica.
@ApplicationScoped
public class ArchiveStore {
    private static final Logger LOG = Logger.getLogger(ArchiveStore.class);
    private static final String NAME = "archives";
    /// The cache weighs in these.
    private static final int KILOBYTE = 1 << 10;

    private final Cache<String, Kept> archives;
    /// One archive that comes slowly keeps nobody from another one.
    private final Map<String, CompletableFuture<Optional<Kept>>> downloads = new ConcurrentHashMap<>();

    private final WorkspaceFolders folders;
    private final AtomicLong names = new AtomicLong();
    private @Nullable Path folder;

    private record Kept(Path file, long size) {}

    /// Writes an archive to a file.
    public interface Download {
        void to(Path file) throws IOException;
    }

    /// What is done with an archive.
    public interface Reader<T> {
        T read(InputStream archive) throws IOException;
    }

    @Inject
    ArchiveStore(FetchConfig config, WorkspaceFolders folders) {
        this(config.keep().asLongValue(), folders);
    }

    /// @param maxSize of all archives together, in bytes
    ArchiveStore(long maxSize, WorkspaceFolders folders) {
        this.folders = folders;
        this.archives = Caffeine.newBuilder()
                .maximumWeight(Math.max(1, maxSize / KILOBYTE))
                .weigher((String key, Kept kept) -> (int) Math.min(Integer.MAX_VALUE, 1 + kept.size() / KILOBYTE))
                .removalListener((key, kept, cause) -> remove(kept, cause))
                // A removal in the background would delete files that are stored again meanwhile.
                .executor(Runnable::run)
                .build();
    }

    /// Reads the archive with this key, downloaded before or now.
    public <T> T read(String key, Download download, Reader<T> reader) throws IOException {
        try {
            Kept kept = kept(key, download);
            try (InputStream archive = Files.newInputStream(kept.file())) {
                return reader.read(archive);
            } catch (NoSuchFileException evicted) {
                archives.invalidate(key);
            }
            return readOnce(download, reader);
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    /// Waits for the download of another thread. If that fails, for reasons that may be its own, tries it itself.
    private Kept kept(String key, Download download) throws IOException {
        Kept known = archives.getIfPresent(key);
        while (known == null) {
            CompletableFuture<Optional<Kept>> own = new CompletableFuture<>();
            CompletableFuture<Optional<Kept>> other = downloads.putIfAbsent(key, own);
            known = other == null ? stored(key, download, own) : result(other);
        }
        return known;
    }

    private Kept stored(String key, Download download, CompletableFuture<Optional<Kept>> own) {
        Optional<Kept> result = Optional.empty();
        try {
            Kept kept = downloaded(download);
            archives.put(key, kept);
            result = Optional.of(kept);
            return kept;
        } finally {
            downloads.remove(key, own);
            own.complete(result);
        }
    }

    private static @Nullable Kept result(CompletableFuture<Optional<Kept>> other) throws IOException {
        try {
            return other.get().orElse(null);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while another task downloads the archive");
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// For an archive that was removed before it was opened: it is larger than all that may be kept.
    private <T> T readOnce(Download download, Reader<T> reader) throws IOException {
        Kept kept = downloaded(download);
        try (InputStream archive = Files.newInputStream(kept.file())) {
            return reader.read(archive);
        } finally {
            Files.deleteIfExists(kept.file());
        }
    }

    private Kept downloaded(Download download) {
        try {
            Path file = folder().resolve(names.incrementAndGet() + ".archive");
            try {
                download.to(file);
                return new Kept(file, Files.size(file));
            } catch (IOException | RuntimeException failure) {
                Files.deleteIfExists(file);
                throw failure;
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private synchronized Path folder() throws IOException {
        Path made = folder;
        if (made == null) {
            made = folders.open(NAME).root();
            folder = made;
        }
        return made;
    }

    /// Whoever reads the file reads on.
    private static void remove(@Nullable Kept kept, RemovalCause cause) {
        try {
            if (kept != null) {
                Files.deleteIfExists(kept.file());
            }
        } catch (IOException failure) {
            LOG.debugf(failure, "An archive that is no longer kept (%s) could not be deleted", cause);
        }
    }
}
