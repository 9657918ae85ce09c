package dev.mokuroku.scorecard.badge;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;

@ConfigMapping(prefix = "mokuroku.scorecards.badges")
public interface BadgeConfig {
    /// Whether requests without a token get badges, of what no rule hides.
    @WithName("public")
    @WithDefault("false")
    boolean isPublic();

    /// How long a client may keep a badge before it asks whether the badge is still current.
    @WithDefault("5M")
    Duration maxAge();
}
