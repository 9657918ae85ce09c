package dev.mokuroku.scorecard.trial;

import static dev.mokuroku.scorecard.SampleScorecards.outcome;
import static dev.mokuroku.scorecard.SampleScorecards.result;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.scorecard.SampleScorecards;
import dev.mokuroku.scorecard.evaluation.Outcome;
import dev.mokuroku.scorecard.evaluation.OutcomeCounts;
import dev.mokuroku.scorecard.read.ResultTotals;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrialCounterTest {
    @Test
    void countsLevelsAndOutcomes() {
        TrialCounter counter = new TrialCounter(SampleScorecards.levels());
        counter.add(result("gold", 100, true, outcome("owner", Outcome.PASS, null)));
        counter.add(result("none", 50, false, outcome("owner", Outcome.UNKNOWN, "x")));
        assertThat(counter.totals())
                .isEqualTo(new ResultTotals(2, 1, 1, 0, 75.0, Map.of("none", 1L, "bronze", 0L, "gold", 1L)));
        assertThat(counter.checks())
                .containsEntry("owner", new OutcomeCounts(1, 0, 0, 0, 0, 1, 0))
                .containsEntry("readme", new OutcomeCounts(0, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void nothingIsZero() {
        assertThat(new TrialCounter(SampleScorecards.withoutLevels()).totals())
                .isEqualTo(new ResultTotals(0, 0, 0, 0, 0, Map.of()));
    }
}
