package dev.mokuroku.scorecard.evaluation;

import dev.mokuroku.entity.EntityRef;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The result of one scorecard for one entity.
///
/// @param level the highest level that is reached, or [dev.mokuroku.scorecard.Level#NONE]; null for a scorecard without
///     levels
/// @param percent weight of the passing checks of the weight of all that pass, fail, are unknown or stopped, 0 to 100,
///     rounded down; 100 if there are none
/// @param passed whether no check fails, is unknown, or was stopped
/// @param checks in the order of the scorecard, those not applicable among them
/// @param facts by name: what was read
/// @param evaluatedAt when the result was last written; a later evaluation with the same result writes nothing
/// @param changedAt when level, percent or the outcome of a check last changed
public record EntityResult(
        EntityRef scorecard,
        EntityRef entity,
        @Nullable String level,
        int percent,
        boolean passed,
        List<CheckResult> checks,
        Map<String, Evidence> facts,
        Instant evaluatedAt,
        Instant changedAt) {}
