package dev.mokuroku.source.registered;

import dev.mokuroku.source.ReadLimits;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// What reading one registered location may take, with all that it leads to.
@ConfigMapping(prefix = RegistrationConfig.PREFIX)
interface RegistrationConfig {
    String PREFIX = "mokuroku.registration";

    /// Files that are read or looked for: descriptors, and what they refer to.
    @WithDefault("1000")
    int maxFiles();

    /// Of all files together. A dry run holds their entities in memory.
    @WithDefault("64M")
    MemorySize maxSize();

    /// The time that hosts take to answer. A thousand files of GitHub take two to three minutes.
    @WithDefault("5m")
    Duration timeout();

    default ReadLimits limits() {
        return new ReadLimits(maxFiles(), maxSize().asLongValue(), timeout(), PREFIX);
    }
}
