package dev.mokuroku.scorecard.backstage;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.mokuroku.scorecard.backstage.metric.MetricJson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The plugin's JSON of totals.
final class AggregationJson {
    private AggregationJson() {}

    record Metadata(String title, String description, String type, boolean history, String aggregationType) {}

    /// @param id of the metric
    record Aggregation(String id, String status, Metadata metadata, Result result) {}

    /// @param total entities with a status
    /// @param entitiesConsidered entities with a result
    /// @param average null for counts by status
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Result(
            long total,
            String timestamp,
            long entitiesConsidered,
            long calculationErrorCount,
            List<StatusCount> values,
            MetricJson.Thresholds thresholds,
            @JsonUnwrapped @Nullable Average average) {}

    /// @param score 0 to 100; null for counts by status
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StatusCount(String name, long count, @Nullable Integer score) {}

    /// The type of aggregation that weighs statuses has other names from version 3 of the plugin on.
    sealed interface Average {}

    record VersionTwo(
            double averageScore, long averageWeightedSum, long averageMaxPossible, String aggregationChartDisplayColor)
            implements Average {}

    record VersionThree(
            double weightedStatusScore,
            long weightedStatusSum,
            long weightedStatusMaxPossible,
            @Nullable String aggregationChartDisplayColor)
            implements Average {}
}
