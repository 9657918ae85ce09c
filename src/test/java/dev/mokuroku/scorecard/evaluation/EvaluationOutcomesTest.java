package dev.mokuroku.scorecard.evaluation;

import static dev.mokuroku.entity.EntityYaml.entity;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.entity.Entity;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.platform.exemption.ExemptionState;
import dev.mokuroku.scorecard.Scorecard;
import dev.mokuroku.scorecard.ScorecardReader;
import dev.mokuroku.scorecard.exemption.CheckExemption;
import dev.mokuroku.scorecard.expression.ExpressionCompiler;
import dev.mokuroku.scorecard.fact.FactDefinition;
import dev.mokuroku.scorecard.fact.FactType;
import dev.mokuroku.scorecard.fact.FactValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluationOutcomesTest {
    private static final EntityRef CHECKOUT = EntityRef.parse("component:default/checkout");
    private static final Instant NOW = Instant.parse("2026-03-10T15:00:00Z");

    private static final Map<String, FactDefinition> DEFINITIONS = Map.of(
            "repo.stars", new FactDefinition("repo.stars", FactType.INTEGER, "Stars.", "a test"),
            "repo.pushed_at", new FactDefinition("repo.pushed_at", FactType.TIME, "A time.", "a test"));

    private final Map<String, FactValue> facts = new HashMap<>(Map.of("repo.stars", FactValue.of(7L)));

    private static Scorecard scorecard(String spec) {
        Entity entity = entity("""
                apiVersion: mokuroku.dev/v1alpha1
                kind: Scorecard
                metadata: {name: readiness}
                spec: {%s}
                """.formatted(spec));
        return ScorecardReader.read(
                EntityRef.parse("scorecard:default/readiness"), "1", entity.metadata(), entity.spec(), null);
    }

    private EvaluatedEntity evaluate(Scorecard scorecard, Instant now, Set<EntityFilter> matches) {
        CompiledScorecard compiled = CompiledScorecard.of(scorecard, new ExpressionCompiler(DEFINITIONS), DEFINITIONS);
        return new Evaluation(CHECKOUT, facts, now)
                .evaluate(compiled, new Exemptions(scorecard, List.of()), matches, null);
    }

    private EntityResult result(String spec) {
        return evaluate(scorecard(spec), NOW, Set.of()).result();
    }

    private CheckResult check(String check) {
        return result("checks: [{id: a, " + check + "}]").checks().getFirst();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "expression: 'repo.stars == 7' | PASS |",
                "expression: 'repo.stars > 7', message: 'Has ${repo.stars} stars' | FAIL | Has 7 stars",
                "expression: 'repo.stars > 7', title: Stars | FAIL | Not met: Stars",
                "expression: 'repo.stars > 7', effectiveFrom: '2026-03-11' | WARN | Not met: a",
                "expression: 'repo.stars > 7', effectiveFrom: '2026-03-10' | FAIL | Not met: a",
                "expression: 'daysSince(repo.pushed_at) < 3' | UNKNOWN | Not known: repo.pushed_at",
                "expression: 'coverage.percent > 3.0' | UNKNOWN | No schema of facts defines coverage.percent",
                "expression: '1 / (repo.stars - 7) == 1' | ERROR | The evaluation failed: at character 2: / by zero",
                "expression: 'repo.nothing' | ERROR | The expression does not compile: line 1, column 1: there is no fact repo.nothing",
                "expression: 'repo.stars', threshold: {min: 7} | PASS |",
                "expression: 'repo.stars', threshold: {max: 6.5} | FAIL | Not met: a",
                "expression: 'repo.stars / 0', threshold: {max: 6.5} | ERROR | The evaluation failed: at character 11: / by zero",
                "expression: 'true', appliesTo: {kind: user} | NOT_APPLICABLE |"
            })
    void givesOutcomeAndMessage(String check, Outcome outcome, String message) {
        assertThat(check(check).outcome()).isEqualTo(outcome);
        assertThat(check(check).message()).isEqualTo(message);
    }

    @Test
    void givesTheNumberOfAThreshold() {
        assertThat(check("expression: 'repo.stars * 2', threshold: {min: 7}").number())
                .isEqualTo(14);
        assertThat(check("expression: 'repo.stars > 2'").number()).isNull();
    }

    @Test
    void countsWeightsOfWhatPassesFailsIsUnknownOrStopped() {
        EntityResult result = result("""
                checks: [{id: pass, weight: 2, expression: 'true'}, {id: fail, weight: 3, expression: 'false'},
                  {id: unknown, expression: 'x.y == 1'}, {id: error, expression: '1 / 0 == 1'},
                  {id: warn, weight: 9, expression: 'false', effectiveFrom: '2030-01-01'},
                  {id: exempt, weight: 9, expression: 'false'}, {id: other, weight: 9, expression: 'true', appliesTo: {kind: user}}],
                exemptions: [{check: exempt, entity: checkout, reason: Soon gone.}]""");
        assertThat(result.percent()).isEqualTo(28);
        assertThat(result.passed()).isFalse();
        assertThat(result.level()).isNull();
        assertThat(result.checks().get(5).outcome()).isEqualTo(Outcome.EXEMPT);
    }

    @Test
    void reachesALevelOnlyIfTheLevelsBelowAreReached() {
        String levels = "levels: [{name: bronze}, {name: silver}, {name: gold}], checks: [{id: a, expression: '%s'},"
                + " {id: b, level: silver, expression: '%s'}, {id: c, level: gold, expression: '%s'}]";
        assertThat(result(levels.formatted("true", "true", "true")).level()).isEqualTo("gold");
        assertThat(result(levels.formatted("true", "false", "true")).level()).isEqualTo("bronze");
        assertThat(result(levels.formatted("true", "x.y == 1", "true")).level()).isEqualTo("bronze");
        assertThat(result(levels.formatted("false", "true", "true")).level()).isEqualTo("none");
        String percents = "levels: [{name: silver, minPercent: 50}, {name: gold, minPercent: 90}],"
                + " checks: [{id: a, expression: 'true'}, {id: b, expression: 'false'}]";
        assertThat(result(percents).level()).isEqualTo("silver");
    }

    @Test
    void exemptsUntilTheLastDay() {
        Scorecard scorecard = scorecard("checks: [{id: a, expression: 'false'}],"
                + " exemptions: [{check: a, entity: checkout, reason: Soon., until: '2026-03-10'}]");
        EvaluatedEntity today = evaluate(scorecard, NOW, Set.of());
        assertThat(today.result().checks().getFirst().outcome()).isEqualTo(Outcome.EXEMPT);
        assertThat(today.result().checks().getFirst().exemptUntil()).isEqualTo("2026-03-10");
        assertThat(today.due()).isEqualTo("2026-03-11T00:00:00Z");
        EvaluatedEntity tomorrow = evaluate(scorecard, Instant.parse("2026-03-11T00:00:00Z"), Set.of());
        assertThat(tomorrow.result().checks().getFirst().outcome()).isEqualTo(Outcome.FAIL);
        assertThat(tomorrow.due()).isNull();
    }

    @Test
    void exemptsByAnApprovedRequest() {
        Scorecard scorecard = scorecard("checks: [{id: a, expression: 'false'}]");
        CheckExemption approved = new CheckExemption(
                1,
                scorecard.ref(),
                "a",
                CHECKOUT,
                ExemptionState.APPROVED,
                "Soon.",
                3,
                LocalDate.parse("2026-03-12"),
                "user:jo",
                NOW,
                "user:lead",
                NOW,
                null);
        CompiledScorecard compiled = CompiledScorecard.of(scorecard, new ExpressionCompiler(DEFINITIONS), DEFINITIONS);
        EvaluatedEntity evaluated = new Evaluation(CHECKOUT, facts, NOW)
                .evaluate(compiled, new Exemptions(scorecard, List.of(approved)), Set.of(), null);
        assertThat(evaluated.result().checks().getFirst().outcome()).isEqualTo(Outcome.EXEMPT);
        assertThat(evaluated.due()).isEqualTo("2026-03-13T00:00:00Z");
    }

    @Test
    void isDueWhenTheClockMayChangeTheResult() {
        facts.put("repo.pushed_at", FactValue.of(NOW));
        assertThat(evaluate(scorecard("checks: [{id: a, expression: 'repo.stars == 7'}]"), NOW, Set.of())
                        .due())
                .isNull();
        assertThat(evaluate(scorecard("checks: [{id: a, expression: 'daysSince(repo.pushed_at) < 3'}]"), NOW, Set.of())
                        .due())
                .isEqualTo("2026-03-11T00:00:00Z");
        assertThat(evaluate(
                                scorecard("checks: [{id: a, expression: 'false', effectiveFrom: '2026-05-01'}]"),
                                NOW,
                                Set.of())
                        .due())
                .isEqualTo("2026-05-01T00:00:00Z");
        Instant end = NOW.plusSeconds(60);
        facts.put("repo.stars", new FactValue(7L, NOW, "github", null, end));
        Scorecard scorecard = scorecard("checks: [{id: a, expression: 'repo.stars == 7'}]");
        assertThat(evaluate(scorecard, NOW, Set.of()).due()).isEqualTo(end);
        EntityResult stale = evaluate(scorecard, end, Set.of()).result();
        assertThat(stale.checks().getFirst().unknownFacts()).containsExactly("repo.stars");
        assertThat(stale.facts().get("repo.stars").stale()).isTrue();
        assertThat(evaluate(scorecard, end, Set.of()).due()).isNull();
    }

    @Test
    void keepsTimesOfWhatDoesNotChange() {
        Scorecard scorecard =
                scorecard("checks: [{id: a, expression: 'true'}, {id: b, expression: 'repo.stars == 7'}]");
        CompiledScorecard compiled = CompiledScorecard.of(scorecard, new ExpressionCompiler(DEFINITIONS), DEFINITIONS);
        Exemptions none = new Exemptions(scorecard, List.of());
        EntityResult first = new Evaluation(CHECKOUT, facts, NOW)
                .evaluate(compiled, none, new HashSet<>(), null)
                .result();
        Instant later = NOW.plusSeconds(60);
        assertThat(new Evaluation(CHECKOUT, facts, later)
                        .evaluate(compiled, none, Set.of(), first)
                        .result())
                .isSameAs(first);
        facts.put("repo.stars", FactValue.of(8L));
        EntityResult second = new Evaluation(CHECKOUT, facts, later)
                .evaluate(compiled, none, Set.of(), first)
                .result();
        assertThat(second.changedAt()).isEqualTo(later);
        assertThat(second.checks()).extracting(CheckResult::since).containsExactly(NOW, later);
    }
}
