package dev.mokuroku.scorecard;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// The settings of scorecards.
@ConfigMapping(prefix = "mokuroku.scorecards")
public interface ScorecardConfig {
    History history();

    /// How results changed.
    interface History {
        /// For how long changes and counts per day are kept.
        @WithDefault("400d")
        Duration keep();
    }
}
