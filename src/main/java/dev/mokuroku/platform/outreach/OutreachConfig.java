package dev.mokuroku.platform.outreach;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

@ConfigMapping(prefix = "mokuroku.platform.outreach")
public interface OutreachConfig {
    /// Whether issues and pull requests are written. If not, what would be written can be previewed.
    @WithDefault("false")
    boolean enabled();

    /// Labels of the issues and pull requests.
    Optional<List<String>> labels();

    /// Pull requests that are opened in an hour, over all campaigns: each starts builds.
    @WithDefault("60")
    int maxPullRequestsPerHour();
}
