package dev.mokuroku.security.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// The limits of one caller on one replica. 0 is no limit.
@ConfigMapping(prefix = "mokuroku.limits")
public interface CallerLimitConfig {
    @WithDefault("30000")
    int requestsPerMinute();

    /// Cost as `extensions.cost` of GraphQL responses counts it.
    @WithDefault("20000000")
    long graphqlCostPerMinute();
}
