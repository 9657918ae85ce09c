package dev.mokuroku.scaffolder.archive;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// What the actions `fetch:…` may bring into a workspace, and what is kept of it.
@ConfigMapping(prefix = "mokuroku.scaffolder.fetch")
public interface FetchConfig {
    /// Of one archive as it is downloaded.
    @WithDefault("100M")
    MemorySize maxArchiveSize();

    /// Of all files of an archive, unpacked, those that are not wanted included.
    @WithDefault("1G")
    MemorySize maxUnpackedSize();

    /// Of an archive, those that are not wanted included.
    @WithDefault("50000")
    int maxFiles();

    /// Of the archives that are kept on disk, so that a commit is downloaded once. The least recently used go first.
    @WithDefault("1G")
    MemorySize keep();
}
