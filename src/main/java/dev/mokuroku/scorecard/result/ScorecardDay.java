package dev.mokuroku.scorecard.result;

import dev.mokuroku.scorecard.evaluation.OutcomeCounts;
import java.time.LocalDate;
import java.util.Map;

/// How all entities of a scorecard stood at the end of a day in UTC; of today, how they stand.
///
/// @param entityCount entities with a result
/// @param averagePercent 0 to 100; 0 without entities
/// @param levels number of entities by name of the level they reached, `none` among them; empty without levels
/// @param checks by id of the check: number of entities by outcome
public record ScorecardDay(
        LocalDate day,
        int entityCount,
        int passedCount,
        double averagePercent,
        Map<String, Integer> levels,
        Map<String, OutcomeCounts> checks) {}
