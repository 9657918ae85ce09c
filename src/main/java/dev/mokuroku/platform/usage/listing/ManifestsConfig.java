package dev.mokuroku.platform.usage.listing;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// Which manifests are read, and for how long their history is kept.
@ConfigMapping(prefix = "mokuroku.platform.manifests")
public interface ManifestsConfig {
    @WithDefault("true")
    boolean enabled();

    /// Manifests and lock files of one repository.
    @WithDefault("2000")
    int maxFiles();

    /// Of all manifests and lock files of one repository together.
    @WithDefault("32M")
    MemorySize maxSize();

    /// How long versions that were replaced are kept.
    @WithDefault("730d")
    Duration keepHistory();
}
