package dev.mokuroku.scorecard.gate;

import static dev.mokuroku.scorecard.SampleScorecards.outcome;
import static dev.mokuroku.scorecard.SampleScorecards.result;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.scorecard.Level;
import dev.mokuroku.scorecard.SampleScorecards;
import dev.mokuroku.scorecard.Scorecard;
import dev.mokuroku.scorecard.Severity;
import dev.mokuroku.scorecard.evaluation.EntityResult;
import dev.mokuroku.scorecard.evaluation.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class GateDecisionTest {
    private final Scorecard scorecard = SampleScorecards.levels();
    private final EntityResult bronze = result(
            "bronze",
            33,
            false,
            outcome("owner", Outcome.PASS, null),
            outcome("readme", Outcome.FAIL, "There is no README"),
            outcome("tests", Outcome.UNKNOWN, "Tests are not known"));

    @Test
    void passesAtTheLevelThatIsReached() {
        GateDecision decision =
                GateDecision.of(scorecard, scorecard.level("bronze").orElseThrow(), bronze);
        assertThat(decision.passed()).isTrue();
        assertThat(decision.blocking()).isEmpty();
    }

    @Test
    void namesWhatTheLevelNeeds() {
        GateDecision decision =
                GateDecision.of(scorecard, scorecard.level("gold").orElseThrow(), bronze);
        assertThat(decision.passed()).isFalse();
        assertThat(decision.blocking())
                .extracting(Remedies::sentence)
                .containsExactly("There is no README", "Tests are not known");
    }

    @Test
    void checksOfHigherLevelsDoNotBlock() {
        EntityResult none = result(
                Level.NONE,
                0,
                false,
                outcome("owner", Outcome.FAIL, "No owner"),
                outcome("readme", Outcome.FAIL, "There is no README"));
        GateDecision decision =
                GateDecision.of(scorecard, scorecard.level("bronze").orElseThrow(), none);
        assertThat(decision.blocking())
                .extracting(finding -> finding.check().id())
                .containsExactly("owner");
    }

    @Test
    void withoutLevelEveryCheckMustPass() {
        assertThat(GateDecision.of(scorecard, null, bronze).passed()).isFalse();
        EntityResult warned = result("gold", 100, true, outcome("readme", Outcome.WARN, "There is no README"));
        GateDecision decision = GateDecision.of(scorecard, null, warned);
        assertThat(decision.passed()).isTrue();
        assertThat(decision.noted())
                .extracting(Remedies::sentence)
                .containsExactly("There is no README (effective from 2026-04-01)");
    }

    @Test
    void levelByPercentNeedsNoCheckInParticular() {
        Scorecard byPercent = SampleScorecards.of(
                List.of(new Level("good", "Good", null, 80)),
                List.of(SampleScorecards.check("readme", null, Severity.LOW)));
        GateDecision decision = GateDecision.of(
                byPercent,
                byPercent.level("good").orElseThrow(),
                result(Level.NONE, 0, false, outcome("readme", Outcome.FAIL, null)));
        assertThat(decision.passed()).isFalse();
        assertThat(decision.blocking()).hasSize(1);
    }

    @Test
    void entityWithoutResultPasses() {
        assertThat(GateDecision.of(scorecard, null, null).passed()).isTrue();
    }
}
