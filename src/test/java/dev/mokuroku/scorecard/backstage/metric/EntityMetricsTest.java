package dev.mokuroku.scorecard.backstage.metric;

import static dev.mokuroku.scorecard.backstage.metric.SampleScorecards.READINESS;
import static dev.mokuroku.scorecard.backstage.metric.SampleScorecards.SECURITY;
import static dev.mokuroku.scorecard.backstage.metric.SampleScorecards.check;
import static dev.mokuroku.scorecard.backstage.metric.SampleScorecards.result;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.scorecard.evaluation.EntityResult;
import dev.mokuroku.scorecard.evaluation.Outcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntityMetricsTest {
    private static final Metric OWNER = Metric.of(READINESS, READINESS.checks().getFirst());
    private static final Metric COVERAGE =
            Metric.of(READINESS, READINESS.checks().getLast());

    @Test
    void showsPercentAndLevel() throws Exception {
        EntityResult result = result(READINESS, "silver", 80, Outcome.PASS, Outcome.PASS, Outcome.FAIL);
        String json = PlainJson.MAPPER.writeValueAsString(
                EntityMetrics.of(Metric.of(READINESS), result).orElseThrow());
        assertThat(json)
                .startsWith("{\"id\":\"readiness\",\"status\":\"success\",\"metadata\":{\"title\":\"Readiness\","
                        + "\"description\":\"Ready to run\",\"type\":\"number\",\"history\":true,\"unit\":\"%\"},"
                        + "\"result\":{\"value\":80,\"timestamp\":\"2026-11-28T09:15:00.000Z\","
                        + "\"thresholdResult\":{\"status\":\"success\",\"definition\":{\"rules\":[{\"key\":\"gold\"")
                .endsWith("\"evaluation\":\"silver\"}}}");
    }

    @ParameterizedTest
    @CsvSource({
        "PASS, true, success, 2",
        "FAIL, false, error, 2",
        "WARN, false, warning, 3",
        "EXEMPT, false, exempt, 3",
        "UNKNOWN, false, unknown, 3",
    })
    void showsOutcomeOfCheck(Outcome outcome, boolean value, String key, int rules) {
        EntityResult result = result(READINESS, "none", 0, outcome);
        MetricJson.Result shown = EntityMetrics.of(OWNER, result).orElseThrow();
        assertThat(shown.status()).isEqualTo("success");
        assertThat(shown.result().value()).isEqualTo(value);
        assertThat(shown.result().thresholdResult().evaluation()).isEqualTo(key);
        MetricJson.Thresholds definition = shown.result().thresholdResult().definition();
        assertThat(definition).isNotNull();
        assertThat(definition.rules()).hasSize(rules);
        assertThat(EntityMetrics.valueInLists(OWNER, result)).isEqualTo(value ? 1 : 0);
    }

    @Test
    void showsWhyEvaluationStopped() {
        EntityResult result = result(
                READINESS, "none", 0, List.of(check("has-owner", Outcome.ERROR, null, "It cost too much.")), Map.of());
        MetricJson.Result shown = EntityMetrics.of(OWNER, result).orElseThrow();
        assertThat(shown.status()).isEqualTo("error");
        assertThat(shown.error()).isEqualTo("It cost too much.");
        assertThat(shown.result().value()).isNull();
        assertThat(shown.result().thresholdResult().status()).isEqualTo("error");
        assertThat(shown.result().thresholdResult().evaluation()).isNull();
        assertThat(shown.result().thresholdResult().error())
                .isEqualTo("Unable to evaluate thresholds, metric value is missing");
        assertThat(EntityMetrics.valueInLists(OWNER, result)).isNull();
        assertThat(EntityMetrics.keyOf(OWNER, result)).isNull();
    }

    @Test
    void showsNumberAndMessage() {
        EntityResult result = result(
                READINESS,
                "none",
                0,
                List.of(check("coverage", Outcome.FAIL, 61.5, "Too little is tested.")),
                Map.of());
        MetricJson.Result shown = EntityMetrics.of(COVERAGE, result).orElseThrow();
        assertThat(shown.result().value()).isEqualTo(61.5);
        assertThat(shown.metadata().description()).isEqualTo("Too little is tested.");
        assertThat(shown.metadata().unit()).isEqualTo("%");
    }

    @Test
    void showsUnknownNumberAsMissing() {
        EntityResult result = result(
                READINESS,
                "none",
                0,
                List.of(check("coverage", Outcome.UNKNOWN, null, "quality.line_coverage is missing.")),
                Map.of());
        MetricJson.Result shown = EntityMetrics.of(COVERAGE, result).orElseThrow();
        assertThat(shown.status()).isEqualTo("error");
        assertThat(shown.error()).isEqualTo("quality.line_coverage is missing.");
    }

    @Test
    void leavesOutWhatIsNotApplicable() {
        EntityResult result = result(READINESS, "gold", 100, Outcome.NOT_APPLICABLE);
        assertThat(EntityMetrics.of(OWNER, result)).isEmpty();
        assertThat(EntityMetrics.of(COVERAGE, result)).isEmpty();
    }

    @Test
    void showsPassedWithoutLevels() {
        Metric metric = Metric.of(SECURITY);
        assertThat(EntityMetrics.keyOf(metric, result(SECURITY, null, 100, Outcome.PASS)))
                .isEqualTo("passed");
        assertThat(EntityMetrics.keyOf(metric, result(SECURITY, null, 0, Outcome.UNKNOWN)))
                .isEqualTo("not passed");
    }
}
