package dev.mokuroku.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

@ConfigMapping(prefix = "mokuroku.auth")
interface AccessConfig {
    /// Entries `name=token`, or a bare token, which is named `service`.
    Optional<List<String>> tokens();

    /// Whether a request without a token is let in as `user:default/guest`.
    @WithDefault("false")
    boolean guest();
}
