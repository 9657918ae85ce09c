package dev.mokuroku.scaffolder.action.community.quay;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The Quays in which templates create repositories, beside `quay.io`.
@ConfigMapping(prefix = "mokuroku.scaffolder.quay")
interface QuayConfig {
    /// By a name of your choice. Steps give the address, as `baseUrl`.
    Map<String, Instance> instances();

    /// Whether a step without any credentials shows what it would create, instead of failing.
    @WithDefault("false")
    boolean dry();

    interface Instance {
        URI url();

        /// For steps that bring no token.
        Optional<String> token();

        /// Namespaces in which templates may create repositories with the token of the settings. If unset, all that
        /// the token reaches.
        Optional<List<String>> namespaces();
    }
}
