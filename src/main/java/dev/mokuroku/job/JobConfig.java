package dev.mokuroku.job;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "mokuroku")
public interface JobConfig {
    /// Whether only a command reads the sources: neither jobs nor scans start by themselves.
    @WithDefault("false")
    boolean dryRun();
}
