package dev.mokuroku.scorecard.backstage;

import static dev.mokuroku.scorecard.backstage.metric.SampleScorecards.ENTITY;
import static dev.mokuroku.scorecard.backstage.metric.SampleScorecards.READINESS;
import static dev.mokuroku.scorecard.backstage.metric.SampleScorecards.SECURITY;
import static dev.mokuroku.scorecard.backstage.metric.SampleScorecards.result;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.scorecard.Scorecard;
import dev.mokuroku.scorecard.backstage.metric.Metric;
import dev.mokuroku.scorecard.backstage.metric.MetricStatus;
import dev.mokuroku.scorecard.evaluation.Outcome;
import dev.mokuroku.scorecard.result.ResultChange;
import dev.mokuroku.scorecard.result.ResultChange.CheckChange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PastResultTest {
    private static final List<LocalDate> DAYS = LocalDate.parse("2026-11-01")
            .datesUntil(LocalDate.parse("2026-11-06"))
            .toList();

    @Test
    void goesBackChangeByChange() {
        Map<LocalDate, PastResult> past = PastResult.of(
                result(READINESS, "gold", 100, Outcome.PASS, Outcome.PASS, Outcome.PASS),
                List.of(
                        change(READINESS, "2026-11-05T08:00:00Z", "silver", 66, "coverage", Outcome.FAIL),
                        change(READINESS, "2026-11-03T23:59:59Z", "bronze", 33, "has-runbook", Outcome.UNKNOWN),
                        change(READINESS, "2026-11-02T10:00:00Z", null, null, "has-owner", null)),
                DAYS);
        assertThat(past.keySet()).containsExactlyElementsOf(DAYS.subList(1, 5));
        assertThat(levels(past)).containsExactly("bronze", "silver", "silver", "gold");
        Metric runbook = Metric.of(READINESS, READINESS.checks().get(1));
        assertThat(past.values())
                .extracting(day -> day.status(runbook).map(MetricStatus::key).orElse(null))
                .containsExactly("unknown", "success", "success", "success");
        assertThat(past.values()).extracting(PastResult::percent).containsExactly(33, 66, 66, 100);
    }

    @Test
    void knowsWhetherScorecardWithoutLevelsWasPassed() {
        Map<LocalDate, PastResult> past = PastResult.of(
                result(SECURITY, null, 100, Outcome.PASS),
                List.of(change(SECURITY, "2026-11-04T08:00:00Z", null, 0, "protected", Outcome.FAIL)),
                DAYS);
        assertThat(past.values())
                .extracting(day ->
                        day.status(Metric.of(SECURITY)).map(MetricStatus::key).orElse(null))
                .containsExactly("not passed", "not passed", "not passed", "passed", "passed");
    }

    private static List<String> levels(Map<LocalDate, PastResult> past) {
        return past.values().stream()
                .map(day -> day.status(Metric.of(READINESS)).orElseThrow().term())
                .toList();
    }

    private static ResultChange change(
            Scorecard scorecard,
            String at,
            @Nullable String levelBefore,
            @Nullable Integer percentBefore,
            String check,
            @Nullable Outcome before) {
        return new ResultChange(
                1,
                scorecard.ref(),
                ENTITY,
                Instant.parse(at),
                levelBefore,
                "any",
                percentBefore,
                1,
                List.of(new CheckChange(check, before, Outcome.PASS)));
    }
}
