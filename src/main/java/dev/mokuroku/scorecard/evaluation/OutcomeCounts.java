package dev.mokuroku.scorecard.evaluation;

import java.util.Collection;

/// How many checks have each outcome.
public record OutcomeCounts(int pass, int fail, int warn, int exempt, int notApplicable, int unknown, int error) {
    public static OutcomeCounts of(Collection<CheckResult> checks) {
        int[] counts = new int[Outcome.values().length];
        checks.forEach(check -> counts[check.outcome().ordinal()]++);
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
