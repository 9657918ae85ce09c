package dev.mokuroku.scorecard.backstage.metric;

import dev.mokuroku.scorecard.evaluation.CheckResult;
import dev.mokuroku.scorecard.evaluation.EntityResult;
import dev.mokuroku.scorecard.evaluation.Outcome;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Shows a stored result as values of metrics.
public final class EntityMetrics {
    public static final String SUCCESS = "success";
    public static final String ERROR = "error";
    public static final String WITHOUT_VALUE = "Unable to evaluate thresholds, metric value is missing";

    private EntityMetrics() {}

    /// Empty if the check is not applicable, or has no result yet.
    public static Optional<MetricJson.Result> of(Metric metric, EntityResult result) {
        return metric.check() == null
                ? Optional.of(ofScorecard(metric, result))
                : check(metric, result)
                        .filter(check -> check.outcome() != Outcome.NOT_APPLICABLE)
                        .map(check -> ofCheck(metric, result, check));
    }

    public static Optional<CheckResult> check(Metric metric, EntityResult result) {
        return result.checks().stream()
                .filter(check -> metric.check() != null
                        && check.check().equals(metric.check().id()))
                .findFirst();
    }

    /// The number in lists, where the plugin shows no boolean.
    public static @Nullable Number valueInLists(Metric metric, EntityResult result) {
        return metric.check() == null
                ? Integer.valueOf(result.percent())
                : check(metric, result).map(check -> numberOf(metric, check)).orElse(null);
    }

    public static @Nullable String keyOf(Metric metric, EntityResult result) {
        String term = metric.check() == null
                ? LevelStatuses.termOf(result)
                : check(metric, result)
                        .map(check -> CheckStatuses.termOf(check.outcome()))
                        .orElse("");
        return metric.status(term).map(MetricStatus::key).orElse(null);
    }

    private static @Nullable Number numberOf(Metric metric, CheckResult check) {
        if (metric.type().equals(Metric.NUMBER)) {
            return check.number();
        }
        return metric.status(CheckStatuses.termOf(check.outcome()))
                .map(MetricStatus::value)
                .orElse(null);
    }

    private static MetricJson.Result ofScorecard(Metric metric, EntityResult result) {
        return success(metric, metric.description(), result, result.percent(), metric.rules());
    }

    private static MetricJson.Result ofCheck(Metric metric, EntityResult result, CheckResult check) {
        String description = check.message() == null ? metric.description() : check.message();
        Object value = metric.type().equals(Metric.NUMBER) ? check.number() : check.outcome() == Outcome.PASS;
        if (check.outcome() == Outcome.ERROR || value == null) {
            return failed(metric, description, result, check);
        }
        return success(metric, description, result, value, CheckStatuses.legend(metric, check.outcome()));
    }

    private static MetricJson.Result success(
            Metric metric, String description, EntityResult result, Object value, List<Rule> rules) {
        return new MetricJson.Result(
                metric.id(),
                SUCCESS,
                MetricJson.Metadata.of(metric, description),
                null,
                new MetricJson.Value(
                        value,
                        Times.text(result.changedAt()),
                        new MetricJson.ThresholdResult(
                                SUCCESS, new MetricJson.Thresholds(rules), keyOf(metric, result), null)));
    }

    private static MetricJson.Result failed(Metric metric, String description, EntityResult result, CheckResult check) {
        String reason = check.message() == null ? "The evaluation was stopped." : check.message();
        return new MetricJson.Result(
                metric.id(),
                ERROR,
                MetricJson.Metadata.of(metric, description),
                reason,
                new MetricJson.Value(
                        null,
                        Times.text(result.changedAt()),
                        new MetricJson.ThresholdResult(
                                ERROR,
                                new MetricJson.Thresholds(CheckStatuses.legend(metric, check.outcome())),
                                null,
                                WITHOUT_VALUE)));
    }
}
