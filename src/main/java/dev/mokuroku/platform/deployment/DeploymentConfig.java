package dev.mokuroku.platform.deployment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

@ConfigMapping(prefix = "mokuroku.platform.deployments")
public interface DeploymentConfig {
    /// How long deployments are kept. What runs now is kept for as long as it runs.
    @WithDefault("400d")
    Duration keep();

    /// Files of deployments that are read at the start, each deployment once.
    Optional<List<String>> files();

    /// Whether GitHub is asked, once for each repository with components, what was deployed before.
    @WithDefault("false")
    boolean githubHistory();

    /// Whether GitHub is asked when deployed commits were made, where no report says it.
    @WithDefault("true")
    boolean githubCommitTimes();
}
