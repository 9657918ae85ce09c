package dev.mokuroku.scorecard.backstage.metric;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

@ConfigMapping(prefix = "mokuroku.scorecards.backstage")
public interface BackstageConfig {
    /// Further ids of metrics, as `ID=METRIC`: the widgets of a home page that ask for fixed ids show our metrics.
    Optional<List<String>> aliases();

    /// How an aggregation is computed, as `ID=TYPE`; others are counts by status.
    Optional<List<String>> aggregationTypes();
}
