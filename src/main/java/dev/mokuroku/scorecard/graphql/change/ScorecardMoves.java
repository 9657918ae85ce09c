package dev.mokuroku.scorecard.graphql.change;

import dev.mokuroku.scorecard.Scorecard;
import dev.mokuroku.scorecard.change.LevelMoves;
import dev.mokuroku.scorecard.graphql.ScorecardCheck;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("The entities that fell from a level, or rose to it.")
public record ScorecardMoves(
        @Nullable @Description("The level; null for a scorecard without levels, where the percent counts.")
        String level,

        @Description("How many entities.") int entityCount,

        @NonNull @Description("The checks that explain it, those of most entities first.")
        List<@NonNull ScorecardMovedCheck> checks) {
    static ScorecardMoves of(Scorecard scorecard, LevelMoves moves) {
        return new ScorecardMoves(
                moves.level(),
                moves.entityCount(),
                moves.checks().stream()
                        .flatMap(moved -> scorecard.check(moved.check()).stream()
                                .map(check -> new ScorecardMovedCheck(
                                        ScorecardCheck.of(scorecard, check), moved.entityCount())))
                        .toList());
    }
}
