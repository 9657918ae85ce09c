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
                || !hasSameOutcomes(before, after);
    }

    private static boolean hasSameOutcomes(EntityResult before, EntityResult after) {
        if (before.checks().size() != after.checks().size()) {
            return false;
        }
        for (int i = 0; i < before.checks().size(); i++) {
            CheckResult old = before.checks().get(i);
            CheckResult current = after.checks().get(i);
            if (!old.check().equals(current.check())) {
                return outcomes(before).equals(outcomes(after));
            }
            if (old.outcome() != current.outcome()) {
                return false;
            }
        }
        return true;
    }

    /// By id of the check, in the order of the scorecard.
    public static Map<String, Outcome> outcomes(EntityResult result) {
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        result.checks().forEach(check -> outcomes.put(check.check(), check.outcome()));
        return outcomes;
    }
}
