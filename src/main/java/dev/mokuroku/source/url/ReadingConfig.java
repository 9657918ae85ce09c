package dev.mokuroku.source.url;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

@ConfigMapping(prefix = "mokuroku.reading")
interface ReadingConfig {
    /// Hosts that may be read, as `host` (ports 80 and 443) or `host:port`. None unless configured.
    Optional<List<String>> allow();

    /// From one reading of the registered locations to the next.
    @WithDefault("5m")
    Duration interval();
}
