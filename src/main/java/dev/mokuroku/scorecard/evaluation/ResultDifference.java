package dev.mokuroku.scorecard.evaluation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/// What differs between two results of an entity.
public final class ResultDifference {
    private ResultDifference() {}

    /// Whether level, percent or the outcome of a check differ.
    public static boolean isChange(EntityResult before, EntityResult after) {
        return before.percent() != after.percent()
                || before.passed() != after.passed()
                || !Objects.equals(before.level(), after.level())
                || !outcomes(before).equals(outcomes(after));
    }

    /// By id of the check, in the order of the scorecard.
    public static Map<String, Outcome> outcomes(EntityResult result) {
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        result.checks().forEach(check -> outcomes.put(check.check(), check.outcome()));
        return outcomes;
    }
}
