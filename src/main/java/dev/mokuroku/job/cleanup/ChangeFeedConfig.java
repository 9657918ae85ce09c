package dev.mokuroku.job.cleanup;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "mokuroku.change-feed")
interface ChangeFeedConfig {
    /// How long changes are kept for readers of the feed.
    @WithDefault("7d")
    Duration keep();
}
