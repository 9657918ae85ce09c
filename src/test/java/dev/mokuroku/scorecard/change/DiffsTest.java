package dev.mokuroku.scorecard.change;

import static dev.mokuroku.scorecard.evaluation.Outcome.FAIL;
import static dev.mokuroku.scorecard.evaluation.Outcome.PASS;
import static dev.mokuroku.scorecard.evaluation.Outcome.UNKNOWN;
import static dev.mokuroku.scorecard.evaluation.Outcome.WARN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.scorecard.SampleScorecards;
import dev.mokuroku.scorecard.evaluation.Outcome;
import dev.mokuroku.scorecard.result.ResultChange;
import dev.mokuroku.scorecard.result.ResultChange.CheckChange;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DiffsTest {
    private long nextId = 100;

    @Test
    void countsFallsByLostLevelAndExplainsThemByChecks() {
        ScorecardDiff diff = Diffs.of(
                SampleScorecards.levels(),
                List.of(
                        change("a", "gold", "bronze", 100, 66, check("readme", PASS, FAIL)),
                        change(
                                "b",
                                "gold",
                                "none",
                                100,
                                33,
                                check("readme", PASS, FAIL),
                                check("owner", PASS, UNKNOWN)),
                        change("c", "bronze", "none", 66, 33, check("owner", WARN, FAIL)),
                        change("d", "none", "gold", 33, 100, check("owner", FAIL, PASS), check("tests", PASS, FAIL))),
                true);
        assertThat(diff.fellCount()).isEqualTo(3);
        assertThat(diff.falls())
                .containsExactly(
                        new LevelMoves("gold", 2, List.of(moved("readme", 2), moved("owner", 1))),
                        new LevelMoves("bronze", 1, List.of(moved("owner", 1))));
        assertThat(diff.rises()).containsExactly(new LevelMoves("gold", 1, List.of(moved("owner", 1))));
        assertThat(diff.moves()).extracting(move -> move.entity().name()).containsExactly("a", "b", "c", "d");
    }

    @Test
    void entityThatFellAndRoseAgainHasNotMoved() {
        ScorecardDiff diff = Diffs.of(
                SampleScorecards.levels(),
                List.of(
                        change("a", "none", "gold", 33, 100, check("owner", FAIL, PASS)),
                        change("a", "gold", "none", 100, 33, check("owner", PASS, FAIL))),
                true);
        assertThat(diff.moves()).isEmpty();
        assertThat(diff.fellCount() + diff.roseCount()).isZero();
    }

    @Test
    void checkThatRecoveredDoesNotExplainFall() {
        ScorecardDiff diff = Diffs.of(
                SampleScorecards.levels(),
                List.of(
                        change("a", "gold", "bronze", 100, 66, check("tests", PASS, FAIL)),
                        change("a", "gold", "gold", 100, 100, check("readme", FAIL, PASS)),
                        change("a", "gold", "gold", 100, 100, check("readme", PASS, FAIL))),
                true);
        assertThat(diff.falls()).containsExactly(new LevelMoves("gold", 1, List.of(moved("tests", 1))));
    }

    @Test
    void withoutLevelsThePercentCounts() {
        ScorecardDiff diff = Diffs.of(
                SampleScorecards.withoutLevels(),
                List.of(change("a", null, null, 100, 50, check("readme", PASS, FAIL))),
                false);
        assertThat(diff.falls()).containsExactly(new LevelMoves(null, 1, List.of(moved("readme", 1))));
        assertThat(diff.complete()).isFalse();
    }

    @Test
    void countsFirstAndLastResultsApart() {
        ScorecardDiff diff = Diffs.of(
                SampleScorecards.levels(),
                List.of(change("a", null, "gold", null, 100), change("b", "gold", null, 100, null)),
                true);
        assertThat(List.of(diff.addedCount(), diff.removedCount(), diff.fellCount(), diff.roseCount()))
                .containsExactly(1, 1, 0, 0);
    }

    private static LevelMoves.CheckMoves moved(String check, int entities) {
        return new LevelMoves.CheckMoves(check, entities);
    }

    private static CheckChange check(String id, Outcome before, Outcome after) {
        return new CheckChange(id, before, after);
    }

    private ResultChange change(
            String entity,
            @Nullable String levelBefore,
            @Nullable String levelAfter,
            @Nullable Integer percentBefore,
            @Nullable Integer percentAfter,
            CheckChange... checks) {
        return new ResultChange(
                nextId--,
                SampleScorecards.REF,
                EntityRef.parse("component:default/" + entity),
                SampleScorecards.AT,
                levelBefore,
                levelAfter,
                percentBefore,
                percentAfter,
                List.of(checks));
    }
}
