package dev.mokuroku.scaffolder.action.community;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "mokuroku.scaffolder")
public interface CommunityConfig {
    /// Whether templates may use the actions of Backstage's community.
    @WithDefault("true")
    boolean communityActions();
}
