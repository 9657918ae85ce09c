package dev.mokuroku.scorecard.backstage.metric;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The plugin's JSON of metrics and of their values for an entity.
public final class MetricJson {
    private MetricJson() {}

    public record MetricList(List<Described> metrics) {}

    /// @param unit as of version 4 of the plugin
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Described(
            String id,
            String title,
            String description,
            String type,
            boolean history,
            @Nullable String unit) {
        public static Described of(Metric metric) {
            return new Described(metric.id(), metric.title(), metric.description(), metric.type(), true, metric.unit());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Metadata(
            String title,
            String description,
            String type,
            boolean history,
            @Nullable String unit) {
        public static Metadata of(Metric metric, String description) {
            return new Metadata(metric.title(), description, metric.type(), true, metric.unit());
        }
    }

    public record Thresholds(List<Rule> rules) {}

    /// @param status `success`, or `error` if the calculation failed
    /// @param error why it failed
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Result(
            String id,
            String status,
            Metadata metadata,
            @Nullable String error,
            Value result) {}

    /// @param value percent, number of a check, or whether a check passes; null if the calculation failed
    public record Value(@Nullable Object value, String timestamp, ThresholdResult thresholdResult) {}

    public record ThresholdResult(
            String status,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Thresholds definition,

            @Nullable String evaluation,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String error) {}
}
