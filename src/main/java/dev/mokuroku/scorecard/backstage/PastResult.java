package dev.mokuroku.scorecard.backstage;

import dev.mokuroku.scorecard.backstage.metric.CheckStatuses;
import dev.mokuroku.scorecard.backstage.metric.Metric;
import dev.mokuroku.scorecard.backstage.metric.MetricStatus;
import dev.mokuroku.scorecard.evaluation.CheckResult;
import dev.mokuroku.scorecard.evaluation.EntityResult;
import dev.mokuroku.scorecard.evaluation.Outcome;
import dev.mokuroku.scorecard.result.ResultChange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How an entity stood at the end of a past day, computed back from its present result.
///
/// @param level null for a scorecard without levels
/// @param outcomes by id of the check
record PastResult(@Nullable String level, int percent, Map<String, Outcome> outcomes) {
    private static final Set<Outcome> NOT_PASSED = Set.of(Outcome.FAIL, Outcome.UNKNOWN, Outcome.ERROR);

    /// By day; days without a result are missing.
    ///
    /// @param changes of the entity and the scorecard since the first of the days, newest first
    /// @param days oldest first
    static Map<LocalDate, PastResult> of(EntityResult present, List<ResultChange> changes, List<LocalDate> days) {
        Map<LocalDate, PastResult> past = new TreeMap<>();
        PastResult state = of(present);
        int next = 0;
        for (LocalDate day : days.reversed()) {
            Instant end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
            while (next < changes.size() && !changes.get(next).at().isBefore(end)) {
                Optional<PastResult> before = state.before(changes.get(next));
                if (before.isEmpty()) {
                    return past;
                }
                state = before.get();
                next++;
            }
            past.put(day, state);
        }
        return past;
    }

    private static PastResult of(EntityResult result) {
        Map<String, Outcome> outcomes = new HashMap<>();
        for (CheckResult check : result.checks()) {
            outcomes.put(check.check(), check.outcome());
        }
        return new PastResult(result.level(), result.percent(), outcomes);
    }

    /// Empty if there was no result.
    private Optional<PastResult> before(ResultChange change) {
        if (change.percentBefore() == null) {
            return Optional.empty();
        }
        Map<String, Outcome> before = new HashMap<>(outcomes);
        for (ResultChange.CheckChange check : change.checks()) {
            if (check.before() == null) {
                before.remove(check.check());
            } else {
                before.put(check.check(), check.before());
            }
        }
        return Optional.of(new PastResult(change.levelBefore(), change.percentBefore(), before));
    }

    /// Empty if the metric's check was not applicable, or did not exist.
    Optional<MetricStatus> status(Metric metric) {
        if (metric.check() != null) {
            return Optional.ofNullable(outcomes.get(metric.check().id()))
                    .flatMap(outcome -> metric.status(CheckStatuses.termOf(outcome)));
        }
        return metric.status(level == null ? Boolean.toString(passed()) : level);
    }

    /// The numbers that a check found are not kept: it has 1 for pass, or 0.
    @Nullable
    Integer value(Metric metric, MetricStatus status) {
        return metric.check() == null ? Integer.valueOf(percent) : status.value();
    }

    private boolean passed() {
        return outcomes.values().stream().noneMatch(NOT_PASSED::contains);
    }
}
