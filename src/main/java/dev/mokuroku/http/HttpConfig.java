package dev.mokuroku.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

@ConfigMapping(prefix = "mokuroku.http")
public interface HttpConfig {
    /// From the first byte of a request, or from the start of its connection, to the end of its headers.
    @WithDefault("20s")
    Duration headerTimeout();

    /// From the end of the headers to the end of the body. The largest body passes at 1 Mbit/s.
    @WithDefault("2m")
    Duration bodyTimeout();

    /// How long a client may take next to nothing of what is sent to it.
    @WithDefault("1m")
    Duration writeTimeout();

    /// Whole lists that are written at the same time.
    @WithDefault("32")
    int maxStreams();

    /// How long a further one waits for its start.
    @WithDefault("5s")
    Duration streamWait();

    /// Names of this server for requests of browsers without a token, beside the host of `mokuroku.base-url`.
    Optional<Set<String>> allowedHosts();
}
