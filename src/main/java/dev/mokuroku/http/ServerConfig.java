package dev.mokuroku.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "mokuroku")
public interface ServerConfig {
    /// The address of this server for browsers.
    String baseUrl();

    /// The largest body of a request, webhooks excepted.
    @WithDefault("10M")
    MemorySize maxBodySize();
}
