package dev.mokuroku.scorecard.graphql.change;

import dev.mokuroku.scorecard.change.ScorecardDiff;
import dev.mokuroku.scorecard.graphql.ScorecardView;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

@Name("ScorecardDiff")
@Description(
        "What the changes of a scorecard between two times come to. An entity that fell and rose again has not moved.")
public record ScorecardDifference(
        @NonNull @Description("The scorecard.") ScorecardView scorecard,
        @Description("How many entities fell.") int fellCount,
        @Description("How many entities rose.") int roseCount,

        @Description("How many entities have a first result.")
        int addedCount,

        @Description("How many entities have no result any more.")
        int removedCount,

        @NonNull @Description("Those that fell, by the level that they lost, the highest first.")
        List<@NonNull ScorecardMoves> falls,

        @NonNull @Description("Those that rose, by the level that they gained, the highest first.")
        List<@NonNull ScorecardMoves> rises,

        @Description("Whether all changes of this time were read; false if there were too many.")
        boolean complete) {
    public static ScorecardDifference of(ScorecardDiff diff, ScorecardView view) {
        return new ScorecardDifference(
                view,
                diff.fellCount(),
                diff.roseCount(),
                diff.addedCount(),
                diff.removedCount(),
                diff.falls().stream()
                        .map(moves -> ScorecardMoves.of(diff.scorecard(), moves))
                        .toList(),
                diff.rises().stream()
                        .map(moves -> ScorecardMoves.of(diff.scorecard(), moves))
                        .toList(),
                diff.complete());
    }

    static ScorecardDifference nothing(ScorecardView view) {
        return new ScorecardDifference(view, 0, 0, 0, 0, List.of(), List.of(), true);
    }
}
