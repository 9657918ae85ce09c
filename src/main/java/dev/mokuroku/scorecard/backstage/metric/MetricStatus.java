package dev.mokuroku.scorecard.backstage.metric;

import org.jspecify.annotations.Nullable;

/// What a term of the index means for a metric.
///
/// @param term value of the metric's term
/// @param rule null if the calculation failed
/// @param value in lists: 1 or 0 of a check; null if the calculation failed, and for a metric with numbers of its own
/// @param score 0 to 100, for the types of aggregation that weigh statuses
public record MetricStatus(
        String term, @Nullable Rule rule, @Nullable Integer value, int score) {
    public @Nullable String key() {
        return rule == null ? null : rule.key();
    }
}
