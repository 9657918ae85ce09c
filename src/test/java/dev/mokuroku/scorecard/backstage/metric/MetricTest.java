package dev.mokuroku.scorecard.backstage.metric;

import static dev.mokuroku.scorecard.backstage.metric.SampleScorecards.READINESS;
import static dev.mokuroku.scorecard.backstage.metric.SampleScorecards.SECURITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.mokuroku.scorecard.Scorecard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricTest {
    @Test
    void hasIdThatPathsNeedNotEncode() {
        assertThat(Metric.of(READINESS).id()).isEqualTo("readiness");
        assertThat(Metric.of(SECURITY, SECURITY.checks().getFirst()).id()).isEqualTo("team-a.security.protected");
    }

    @Test
    void showsLevelsFromTheHighestDown() {
        assertThat(Metric.of(READINESS).rules())
                .extracting(Rule::key, Rule::expression, Rule::color)
                .containsExactly(
                        tuple("gold", "", "#d4af37"),
                        tuple("silver", "", "#123456"),
                        tuple("bronze", "", "#a9714b"),
                        tuple("none", "", "#9e9e9e"));
        assertThat(Metric.of(READINESS).statuses())
                .extracting(MetricStatus::score)
                .containsExactly(100, 66, 33, 0);
    }

    @Test
    void ofScorecardWithoutLevelsIsPassedOrNot() {
        Metric metric = Metric.of(SECURITY);
        assertThat(metric.termKey()).isEqualTo("scorecard.team-a/security.passed");
        assertThat(metric.rules()).extracting(Rule::key).containsExactly("passed", "not passed");
        assertThat(metric.status("false")).get().extracting(MetricStatus::key).isEqualTo("not passed");
    }

    @Test
    void ofCheckHasStatusForEachOutcome() {
        Metric metric = Metric.of(READINESS, READINESS.checks().getFirst());
        assertThat(metric.type()).isEqualTo("boolean");
        assertThat(metric.rules())
                .extracting(Rule::key, Rule::expression)
                .containsExactly(
                        tuple("success", "==true"),
                        tuple("exempt", ""),
                        tuple("warning", ""),
                        tuple("unknown", ""),
                        tuple("error", "==false"));
        assertThat(metric.status("error")).get().extracting(MetricStatus::key).isNull();
        assertThat(metric.status("not_applicable")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'{min: 70}', >=70, <70",
        "'{max: 0.5}', <=0.5, >0.5",
        "'{min: 1, max: 3}', 1-3, ''",
    })
    void ofNumberShowsItsThreshold(String threshold, String passes, String fails) {
        Scorecard scorecard = SampleScorecards.read(
                "scorecard:default/x",
                "checks: [{id: n, expression: problems.count, threshold: %s}]".formatted(threshold));
        Metric metric = Metric.of(scorecard, scorecard.checks().getFirst());
        assertThat(metric.type()).isEqualTo("number");
        assertThat(metric.rules().getFirst().expression()).isEqualTo(passes);
        assertThat(metric.rules().getLast().expression()).isEqualTo(fails);
    }

    @Test
    void ofDraftSaysSo() {
        Scorecard draft = SampleScorecards.read(
                "scorecard:default/x", "{draft: true, checks: [{id: n, expression: entity.owner_exists}]}");
        assertThat(Metric.of(draft).title()).isEqualTo("Readiness (draft)");
    }
}
