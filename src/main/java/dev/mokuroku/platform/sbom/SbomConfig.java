package dev.mokuroku.platform.sbom;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "mokuroku.platform.sboms")
public interface SbomConfig {
    /// The largest SBOM.
    @WithDefault("64M")
    MemorySize maxSize();

    /// How many SBOMs of a component are kept, each of one version. Those of what runs are kept as well.
    @WithDefault("20")
    int keepVersions();

    /// Whether GitHub is asked for the SBOM of each repository with one component, when its default branch changed.
    @WithDefault("false")
    boolean github();
}
