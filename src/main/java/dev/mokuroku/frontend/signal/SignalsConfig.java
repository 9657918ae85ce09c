package dev.mokuroku.frontend.signal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "mokuroku.signals")
public interface SignalsConfig {
    /// Open pages that this replica holds a connection for. One takes some ten kilobytes.
    @WithDefault("5000")
    int maxConnections();
}
