package dev.mokuroku.source.file;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

@ConfigMapping(prefix = "mokuroku")
interface FoldersConfig {
    /// Every `.yaml` and `.yml` file below these folders is a descriptor, hidden ones excepted.
    Optional<List<Path>> folders();

    /// The time between two scans of the folders.
    @WithDefault("30s")
    Duration folderScanInterval();
}
