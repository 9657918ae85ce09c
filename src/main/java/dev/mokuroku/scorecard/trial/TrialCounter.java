package dev.mokuroku.scorecard.trial;

import dev.mokuroku.scorecard.Check;
import dev.mokuroku.scorecard.Level;
import dev.mokuroku.scorecard.Scorecard;
import dev.mokuroku.scorecard.evaluation.CheckResult;
import dev.mokuroku.scorecard.evaluation.EntityResult;
import dev.mokuroku.scorecard.evaluation.Outcome;
import dev.mokuroku.scorecard.evaluation.OutcomeCounts;
import dev.mokuroku.scorecard.read.ResultTotals;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// Counts results of a trial one by one, so that they need not be kept. Not thread-safe.
final class TrialCounter {
    private final Scorecard scorecard;
    private final Map<String, Long> levels = new LinkedHashMap<>();
    private final Map<String, int[]> outcomes = new LinkedHashMap<>();
    private long entities;
    private long passed;
    private long unknown;
    private long stopped;
    private long percents;

    TrialCounter(Scorecard scorecard) {
        this.scorecard = scorecard;
        if (!scorecard.levels().isEmpty()) {
            levels.put(Level.NONE, 0L);
            scorecard.levels().forEach(level -> levels.put(level.name(), 0L));
        }
        scorecard.checks().stream()
                .map(Check::id)
                .forEach(check -> outcomes.put(check, new int[Outcome.values().length]));
    }

    void add(EntityResult result) {
        entities++;
        percents += result.percent();
        passed += result.passed() ? 1 : 0;
        unknown += has(result, Outcome.UNKNOWN) ? 1 : 0;
        stopped += has(result, Outcome.ERROR) ? 1 : 0;
        if (result.level() != null) {
            levels.merge(result.level(), 1L, Long::sum);
        }
        for (CheckResult check : result.checks()) {
            outcomes.computeIfAbsent(check.check(), _ -> new int[Outcome.values().length])[
                    check.outcome().ordinal()]++;
        }
    }

    private static boolean has(EntityResult result, Outcome outcome) {
        return result.checks().stream().anyMatch(check -> check.outcome() == outcome);
    }

    ResultTotals totals() {
        return new ResultTotals(
                entities,
                passed,
                unknown,
                stopped,
                entities == 0 ? 0 : (double) percents / entities,
                scorecard.levels().isEmpty() ? Map.of() : levels);
    }

    Map<String, OutcomeCounts> checks() {
        return outcomes.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, check -> counts(check.getValue()), (one, same) -> one, LinkedHashMap::new));
    }

    private static OutcomeCounts counts(int[] counts) {
        return new OutcomeCounts(
                counts[Outcome.PASS.ordinal()],
                counts[Outcome.FAIL.ordinal()],
                counts[Outcome.WARN.ordinal()],
                counts[Outcome.EXEMPT.ordinal()],
                counts[Outcome.NOT_APPLICABLE.ordinal()],
                counts[Outcome.UNKNOWN.ordinal()],
                counts[Outcome.ERROR.ordinal()]);
    }
}
