package dev.mokuroku.scorecard.graphql;

import dev.mokuroku.scorecard.Scorecard;
import dev.mokuroku.scorecard.evaluation.OutcomeCounts;
import dev.mokuroku.scorecard.result.ScorecardDay;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("How the entities of a scorecard stood at the end of a day in UTC; of today, how they stand.")
public record ScorecardTrendDay(
        @NonNull @Description("The day.") LocalDate day,
        @Description("How many had a result.") int entityCount,

        @Description("How many had no check that failed, was unknown or was stopped.")
        int passedCount,

        @Description("How many outcomes of checks were unknown.")
        int unknownOutcomeCount,

        @Description("The average percent, 0 to 100.") double averagePercent,

        @NonNull @Description("How many had reached which of today's levels.")
        List<@NonNull ScorecardLevel> levels) {
    static ScorecardTrendDay of(Scorecard scorecard, ScorecardDay day) {
        Map<String, Long> levels = new LinkedHashMap<>();
        day.levels().forEach((level, count) -> levels.put(level, count.longValue()));
        return new ScorecardTrendDay(
                day.day(),
                day.entityCount(),
                day.passedCount(),
                day.checks().values().stream().mapToInt(OutcomeCounts::unknown).sum(),
                day.averagePercent(),
                ScorecardTotals.levels(scorecard, levels));
    }
}
