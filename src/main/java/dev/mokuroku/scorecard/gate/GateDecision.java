package dev.mokuroku.scorecard.gate;

import dev.mokuroku.scorecard.Check;
import dev.mokuroku.scorecard.Level;
import dev.mokuroku.scorecard.Scorecard;
import dev.mokuroku.scorecard.evaluation.CheckResult;
import dev.mokuroku.scorecard.evaluation.EntityResult;
import dev.mokuroku.scorecard.evaluation.Outcome;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Whether an entity passes a gate.
///
/// @param level that is required; null if every check must pass
/// @param result null if the scorecard does not apply to the entity, which then passes
/// @param blocking the checks that keep the entity from passing, in the order of the scorecard; empty if it
///     passes
/// @param noted the checks that warn or are exempt
public record GateDecision(
        Scorecard scorecard,
        @Nullable Level level,
        @Nullable EntityResult result,
        boolean passed,
        List<Finding> blocking,
        List<Finding> noted) {
    private static final Set<Outcome> BLOCKING = EnumSet.of(Outcome.FAIL, Outcome.UNKNOWN, Outcome.ERROR);
    private static final Set<Outcome> NOTED = EnumSet.of(Outcome.WARN, Outcome.EXEMPT);

    /// A check and its result.
    public record Finding(Check check, CheckResult result) {}

    public static GateDecision of(Scorecard scorecard, @Nullable Level level, @Nullable EntityResult result) {
        if (result == null) {
            return new GateDecision(scorecard, level, null, true, List.of(), List.of());
        }
        boolean passed =
                level == null ? result.passed() : rank(scorecard, result.level()) >= rank(scorecard, level.name());
        return new GateDecision(
                scorecard,
                level,
                result,
                passed,
                passed
                        ? List.of()
                        : findings(scorecard, result, BLOCKING)
                                .filter(finding -> isNeeded(scorecard, level, finding.check()))
                                .toList(),
                findings(scorecard, result, NOTED).toList());
    }

    private static Stream<Finding> findings(Scorecard scorecard, EntityResult result, Set<Outcome> outcomes) {
        return result.checks().stream()
                .filter(check -> outcomes.contains(check.outcome()))
                .flatMap(found -> scorecard.check(found.check()).stream().map(check -> new Finding(check, found)));
    }

    /// Whether the level needs the check. A level that is reached by percent needs no check in particular.
    private static boolean isNeeded(Scorecard scorecard, @Nullable Level level, Check check) {
        return level == null
                || level.minPercent() != null
                || rank(scorecard, check.level()) <= rank(scorecard, level.name());
    }

    /// 0 for `none`.
    private static int rank(Scorecard scorecard, @Nullable String level) {
        return level == null
                ? 0
                : 1 + scorecard.levels().stream().map(Level::name).toList().indexOf(level);
    }
}
