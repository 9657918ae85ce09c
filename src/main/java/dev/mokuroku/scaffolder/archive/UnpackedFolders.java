package dev.mokuroku.scaffolder.archive;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.mokuroku.scaffolder.workspace.WorkspaceFolders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Unpacked folders on disk, by a key that names their content, such as a commit and a path. Any number of threads may
/// read one at once; none may write to it. They are in the folder of this replica.
@ApplicationScoped
public class UnpackedFolders {
    private static final String NAME = "unpacked/";
    /// The cache weighs in these.
    private static final int KILOBYTE = 1 << 10;
    /// What even the smallest file takes on disk.
    private static final int FILE_SIZE = 4 * KILOBYTE;

    private final Cache<String, Kept> kept;
    private final WorkspaceFolders folders;
    private final AtomicLong names = new AtomicLong();

    private record Kept(SharedFolder folder, long size) {
        int weight() {
            return (int) Math.min(Integer.MAX_VALUE, 1 + size / KILOBYTE);
        }
    }

    /// Writes the content into an empty folder.
    public interface Unpack {
        void to(Path folder) throws IOException;
    }

    /// What is done with a folder.
    public interface Reader {
        void read(Path folder) throws IOException;
    }

    @Inject
    UnpackedFolders(FetchConfig config, WorkspaceFolders folders) {
        this(config.keep().asLongValue(), folders);
    }

    /// @param maxSize of all folders together, in bytes
    UnpackedFolders(long maxSize, WorkspaceFolders folders) {
        this.folders = folders;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(Math.max(1, maxSize / KILOBYTE))
                .weigher((String key, Kept value) -> value.weight())
                .removalListener((_, value, _) -> close(value))
                .executor(Runnable::run)
                .build();
    }

    private static void close(@Nullable Kept removed) {
        if (removed != null) {
            removed.folder().close();
        }
    }

    /// Reads the folder with this key, unpacked before or now. It stays until the reader has read it.
    public void read(String key, Unpack unpack, Reader reader) throws IOException {
        Kept known = kept.getIfPresent(key);
        if (known == null || !known.folder().open()) {
            known = unpacked(unpack);
            known.folder().open();
            kept.put(key, known);
        }
        try {
            reader.read(known.folder().path());
        } finally {
            known.folder().close();
        }
    }

    private Kept unpacked(Unpack unpack) throws IOException {
        String name = NAME + names.incrementAndGet();
        Path path = folders.open(name).root();
        try {
            unpack.to(path);
            return new Kept(new SharedFolder(path, () -> folders.remove(name)), sizeOf(path));
        } catch (IOException | RuntimeException failure) {
            folders.remove(name);
            throw failure;
        }
    }

    private static long sizeOf(Path folder) throws IOException {
        AtomicLong size = new AtomicLong();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                size.addAndGet(FILE_SIZE + attributes.size());
                return FileVisitResult.CONTINUE;
            }
        });
        return size.get();
    }
}
