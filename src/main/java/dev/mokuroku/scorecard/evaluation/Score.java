package dev.mokuroku.scorecard.evaluation;

import dev.mokuroku.scorecard.Check;
import dev.mokuroku.scorecard.Level;
import dev.mokuroku.scorecard.Scorecard;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the outcomes of the checks add up to.
record Score(@Nullable String level, int percent, boolean passed) {
    /// @param results in the order of the scorecard
    static Score of(Scorecard scorecard, List<CheckResult> results) {
        int percent = percent(scorecard.checks(), results);
        boolean passed = results.stream().noneMatch(result -> isBlocking(result.outcome()));
        return new Score(levelOf(scorecard, results, percent), percent, passed);
    }

    private static int percent(List<Check> checks, List<CheckResult> results) {
        long passing = 0;
        long all = 0;
        for (int i = 0; i < checks.size(); i++) {
            Outcome outcome = results.get(i).outcome();
            int weight = checks.get(i).weight();
            if (outcome == Outcome.PASS) {
                passing += weight;
                all += weight;
            } else if (isBlocking(outcome)) {
                all += weight;
            }
        }
        return all == 0 ? 100 : (int) (100 * passing / all);
    }

    private static @Nullable String levelOf(Scorecard scorecard, List<CheckResult> results, int percent) {
        if (scorecard.levels().isEmpty()) {
            return null;
        }
        String reached = Level.NONE;
        for (Level level : scorecard.levels()) {
            boolean isReached =
                    level.minPercent() == null ? isMet(scorecard, results, level) : percent >= level.minPercent();
            if (!isReached) {
                return reached;
            }
            reached = level.name();
        }
        return reached;
    }

    private static boolean isMet(Scorecard scorecard, List<CheckResult> results, Level level) {
        for (int i = 0; i < results.size(); i++) {
            if (level.name().equals(scorecard.checks().get(i).level())
                    && isBlocking(results.get(i).outcome())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlocking(Outcome outcome) {
        return switch (outcome) {
            case FAIL, UNKNOWN, ERROR -> true;
            case PASS, WARN, EXEMPT, NOT_APPLICABLE -> false;
        };
    }
}
