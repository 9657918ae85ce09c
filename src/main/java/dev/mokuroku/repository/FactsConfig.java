package dev.mokuroku.repository;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/// What is stored of repositories beside their descriptors.
@ConfigMapping(prefix = "mokuroku.github.facts")
interface FactsConfig {
    @WithDefault("true")
    boolean enabled();

    /// Paths from the root of a repository, at most 20: these files are stored with their text.
    @WithDefault("package.json,pom.xml,go.mod")
    Optional<List<String>> manifests();

    /// Whether open vulnerabilities are counted. The credentials must be allowed to read them.
    @WithDefault("false")
    boolean alerts();
}
