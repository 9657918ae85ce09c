package dev.mokuroku.scorecard.graphql.digest;

import dev.mokuroku.scorecard.change.EntityMove;
import dev.mokuroku.scorecard.digest.TeamDigest;
import dev.mokuroku.scorecard.graphql.ScorecardCheck;
import dev.mokuroku.scorecard.graphql.ScorecardTotals;
import dev.mokuroku.scorecard.graphql.ScorecardView;
import dev.mokuroku.scorecard.graphql.change.ScorecardDifference;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Name("TeamDigestScorecard")
@Description("A scorecard in the digest of a team.")
public record ScorecardDigestPart(
        @NonNull @Description("The scorecard.") ScorecardView scorecard,

        @NonNull @Description("How the entities of the team stand.")
        ScorecardTotals totals,

        @Nullable @Description("What changed; null if nothing did.")
        ScorecardDifference diff,

        @NonNull @Description("The entities that fell or rose, those that fell first.")
        List<@NonNull ScorecardEntityMove> moves,

        @NonNull @Description("The checks that most entities of the team fail.")
        List<@NonNull ScorecardCheck> worstChecks) {
    static ScorecardDigestPart of(TeamDigest.Part part, ScorecardView view) {
        return new ScorecardDigestPart(
                view,
                ScorecardTotals.of(part.scorecard(), part.totals()),
                part.diff() == null ? null : ScorecardDifference.of(part.diff(), view),
                part.diff() == null
                        ? List.of()
                        : part.diff().moves().stream()
                                .map(ScorecardDigestPart::shown)
                                .toList(),
                part.worstChecks().stream()
                        .map(failed -> ScorecardCheck.of(part.scorecard(), failed.check()))
                        .toList());
    }

    private static ScorecardEntityMove shown(EntityMove move) {
        return new ScorecardEntityMove(
                move.entity().toString(),
                move.fell(),
                move.levelBefore(),
                move.levelAfter(),
                move.percentBefore(),
                move.percentAfter());
    }
}
