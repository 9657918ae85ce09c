package dev.mokuroku.scorecard.read;

import java.util.Map;

/// How many entities have which result of a scorecard.
///
/// @param entityCount entities with a result
/// @param passedCount entities without a check that fails, is unknown or was stopped
/// @param unknownCount entities with an unknown check
/// @param errorCount entities with a check that was stopped
/// @param averagePercent 0 to 100; 0 without entities
/// @param levels number of entities by name of the level they reached, the lowest first, `none` before it;
///     empty for a scorecard without levels
public record ResultTotals(
        long entityCount,
        long passedCount,
        long unknownCount,
        long errorCount,
        double averagePercent,
        Map<String, Long> levels) {}
