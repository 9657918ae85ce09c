package dev.mokuroku.scorecard.evaluation;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/// How many checks have each outcome.
public record OutcomeCounts(int pass, int fail, int warn, int exempt, int notApplicable, int unknown, int error) {
    public static OutcomeCounts of(Collection<CheckResult> checks) {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        checks.forEach(check -> counts.merge(check.outcome(), 1, Integer::sum));
        return of(counts);
    }

    /// @param counts of outcomes; those that are missing are 0
    public static OutcomeCounts of(Map<Outcome, Integer> counts) {
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
