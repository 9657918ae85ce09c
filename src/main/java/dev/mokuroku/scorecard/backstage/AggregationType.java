package dev.mokuroku.scorecard.backstage;

import dev.mokuroku.scorecard.backstage.metric.Rule;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How an aggregation is computed.
enum AggregationType {
    STATUS_GROUPED("statusGrouped"),
    /// Of version 2 of the plugin.
    AVERAGE("average"),
    /// The same from version 3 on.
    WEIGHTED_STATUS_SCORE("weightedStatusScore");

    /// The plugin's scale of averages.
    private static final double GOOD = 80;

    private static final double FAIR = 30;
    private static final int MAX_SCORE = 100;

    private final String text;

    AggregationType(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    static Optional<AggregationType> named(String text) {
        return Arrays.stream(values()).filter(type -> type.text.equals(text)).findFirst();
    }

    /// Null for counts by status.
    AggregationJson.@Nullable Average average(long weightedSum, long total) {
        long max = MAX_SCORE * total;
        // To one decimal.
        double score = max == 0 ? 0 : Math.round(1_000.0 * weightedSum / max) / 10.0;
        return switch (this) {
            case STATUS_GROUPED -> null;
            case AVERAGE -> new AggregationJson.VersionTwo(score, weightedSum, max, color(score));
            case WEIGHTED_STATUS_SCORE ->
                new AggregationJson.VersionThree(score, weightedSum, max, total == 0 ? null : color(score));
        };
    }

    private static String color(double score) {
        if (score >= GOOD) {
            return Rule.SUCCESS_COLOR;
        }
        return score >= FAIR ? Rule.WARNING_COLOR : Rule.ERROR_COLOR;
    }
}
