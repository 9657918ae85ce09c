package dev.mokuroku.source.url;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

@ConfigMapping(prefix = "mokuroku.reading")
public interface ReadingConfig {
    /// Hosts that may be read, beside GitHub: `host`, `*.host`, `host:port`, `host:from-to`, each with
    /// or without a `/path`. None unless configured.
    Optional<List<String>> allow();

    /// From one reading of the registered locations to the next.
    @WithDefault("5m")
    Duration interval();

    /// With the answer of one host, from the first byte to the last.
    @WithDefault("10s")
    Duration timeout();
}
