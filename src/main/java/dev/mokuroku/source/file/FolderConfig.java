package dev.mokuroku.source.file;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

@ConfigMapping(prefix = "mokuroku")
interface FolderConfig {
    /// Every `.yaml` and `.yml` file below these is a descriptor, hidden files and folders excepted.
    Optional<List<Path>> folders();

    @WithDefault("30s")
    Duration folderScanInterval();
}
