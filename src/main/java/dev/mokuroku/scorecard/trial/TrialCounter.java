package dev.mokuroku.scorecard.trial;

import dev.mokuroku.scorecard.Check;
import dev.mokuroku.scorecard.Level;
import dev.mokuroku.scorecard.Scorecard;
import dev.mokuroku.scorecard.evaluation.CheckResult;
import dev.mokuroku.scorecard.evaluation.EntityResult;
import dev.mokuroku.scorecard.evaluation.Outcome;
import dev.mokuroku.scorecard.evaluation.OutcomeCounts;
import dev.mokuroku.scorecard.read.ResultTotals;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// Counts results of a trial one by one, so that they need not be kept. Not thread-safe.
final class TrialCounter {
    private final Scorecard scorecard;
    private final Map<String, Long> levels = new LinkedHashMap<>();
    private final Map<String, Map<Outcome, Integer>> outcomes = new LinkedHashMap<>();
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
        scorecard.checks().stream().map(Check::id).forEach(check -> outcomes.put(check, new EnumMap<>(Outcome.class)));
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
            outcomes.computeIfAbsent(check.check(), _ -> new EnumMap<>(Outcome.class))
                    .merge(check.outcome(), 1, Integer::sum);
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

    private static OutcomeCounts counts(Map<Outcome, Integer> counts) {
        return new OutcomeCounts(
                counts.getOrDefault(Outcome.PASS, 0),
                counts.getOrDefault(Outcome.FAIL, 0),
                counts.getOrDefault(Outcome.WARN, 0),
                counts.getOrDefault(Outcome.EXEMPT, 0),
                counts.getOrDefault(Outcome.NOT_APPLICABLE, 0),
                counts.getOrDefault(Outcome.UNKNOWN, 0),
                counts.getOrDefault(Outcome.ERROR, 0));
    }
}
