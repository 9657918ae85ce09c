package dev.mokuroku.scorecard.graphql;

import dev.mokuroku.scorecard.Level;
import dev.mokuroku.scorecard.Scorecard;
import dev.mokuroku.scorecard.read.ResultTotals;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("How many entities have which result, among those that the caller may see.")
public record ScorecardTotals(
        @Description("How many have a result.") int entityCount,

        @Description("How many have no check that fails, is unknown or was stopped.")
        int passedCount,

        @Description("How many have an unknown check, so that their result may be better than shown.")
        int unknownCount,

        @Description("How many have a check whose evaluation was stopped.")
        int errorCount,

        @Description("The average percent, 0 to 100; 0 without entities.")
        double averagePercent,

        @NonNull @Description("How many have reached which level, those without a level first, then the lowest level.")
        List<@NonNull ScorecardLevel> levels) {
    private static final int DECIMALS = 10;
    public static final ScorecardTotals NONE = new ScorecardTotals(0, 0, 0, 0, 0, List.of());

    public static ScorecardTotals of(Scorecard scorecard, ResultTotals totals) {
        return new ScorecardTotals(
                Math.toIntExact(totals.entityCount()),
                Math.toIntExact(totals.passedCount()),
                Math.toIntExact(totals.unknownCount()),
                Math.toIntExact(totals.errorCount()),
                (double) Math.round(totals.averagePercent() * DECIMALS) / DECIMALS,
                levels(scorecard, totals.levels()));
    }

    static List<ScorecardLevel> levels(Scorecard scorecard, Map<String, Long> counts) {
        return scorecard.levels().isEmpty()
                ? List.of()
                : Stream.concat(
                                Stream.of(ScorecardLevel.none(counts.getOrDefault(Level.NONE, 0L))),
                                scorecard.levels().stream()
                                        .map(level -> ScorecardLevel.of(level, counts.getOrDefault(level.name(), 0L))))
                        .toList();
    }
}
