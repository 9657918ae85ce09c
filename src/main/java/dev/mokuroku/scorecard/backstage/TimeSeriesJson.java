package dev.mokuroku.scorecard.backstage;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.mokuroku.scorecard.backstage.metric.MetricJson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The JSON of histories, as of version 4 of the plugin.
final class TimeSeriesJson {
    private TimeSeriesJson() {}

    record OfEntity(
            String metricId,
            String entityRef,
            List<EntityPoint> points,
            MetricJson.Metadata metadata,
            MetricJson.Thresholds thresholds) {}

    /// @param timestamp end of the day in UTC, or now
    record EntityPoint(
            @Nullable Object value,
            String timestamp,
            @Nullable String thresholdEvaluation,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String error) {}

    record OfAggregation(
            String id,
            String metricId,
            List<AggregationPoint> points,
            AggregationJson.Metadata metadata,
            MetricJson.Thresholds thresholds,
            @Nullable String aggregationChartDisplayColor) {}

    /// @param value average of the entities' values
    record AggregationPoint(
            @Nullable Double value,
            long successCount,
            long errorCount,
            long total,
            @Nullable String status,
            String timestamp) {}
}
