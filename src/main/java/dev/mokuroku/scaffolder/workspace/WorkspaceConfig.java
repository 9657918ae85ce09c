package dev.mokuroku.scaffolder.workspace;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

@ConfigMapping(prefix = "mokuroku.scaffolder.workspace")
interface WorkspaceConfig {
    /// Where the folders of tasks are made. The system's folder for temporary files where unset.
    Optional<Path> folder();

    /// How large the files of one task may be together.
    @WithDefault("256M")
    MemorySize maxSize();

    /// How many files and folders one task may have.
    @WithDefault("20000")
    int maxFiles();
}
