package dev.mokuroku.scaffolder.archive;

import dev.mokuroku.scaffolder.workspace.WorkspaceFolders;
import dev.mokuroku.scaffolder.workspace.WorkspaceLimits;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import java.nio.file.Path;

/// Limits for tests.
public final class FetchSettings implements FetchConfig {
    @Override
    public MemorySize maxArchiveSize() {
        return size("100K");
    }

    @Override
    public MemorySize maxUnpackedSize() {
        return size("1M");
    }

    @Override
    public int maxFiles() {
        return 100;
    }

    @Override
    public MemorySize keep() {
        return size("1M");
    }

    public static BoundedDownload downloads() {
        return new BoundedDownload(new FetchSettings());
    }

    public static ArchiveStore store(Path folder) {
        return store(folder, new FetchSettings().keep().asLongValue());
    }

    static ArchiveStore store(Path folder, long maxSize) {
        return new ArchiveStore(maxSize, folders(folder));
    }

    public static UnpackedFolders unpacked(Path folder) {
        return new UnpackedFolders(new FetchSettings().keep().asLongValue(), folders(folder));
    }

    static WorkspaceFolders folders(Path folder) {
        return new WorkspaceFolders(folder, new WorkspaceLimits(1 << 20, 100));
    }

    private static MemorySize size(String text) {
        return new MemorySizeConverter().convert(text);
    }
}
