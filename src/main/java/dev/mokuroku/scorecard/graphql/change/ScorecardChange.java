package dev.mokuroku.scorecard.graphql.change;

import dev.mokuroku.api.graphql.entity.EntityView;
import dev.mokuroku.scorecard.graphql.ScorecardView;
import dev.mokuroku.scorecard.result.ResultChange;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("A change of the result of a scorecard for an entity.")
public record ScorecardChange(
        @NonNull @Id @Description("Its id.") String id,
        @NonNull @Description("The scorecard.") ScorecardView scorecard,

        @Nullable @Description("The entity; null if it is no longer in the catalog.")
        EntityView entity,

        @NonNull @Description("The reference of the entity.")
        String entityRef,

        @NonNull @Description("When the result changed.") Instant at,

        @Nullable @Description("The level before; null for the first result, and for a scorecard without levels.")
        String levelBefore,

        @Nullable
        @Description("The level after; null if the entity has no result any more, and for a scorecard without levels.")
        String levelAfter,

        @Nullable @Description("The percent before; null for the first result.")
        Integer percentBefore,

        @Nullable @Description("The percent after; null if the entity has no result any more.")
        Integer percentAfter,

        @NonNull @Description("The checks whose outcome changed.")
        List<@NonNull ScorecardOutcomeChange> checks) {
    static ScorecardChange of(ResultChange change, ScorecardView scorecard, @Nullable EntityView entity) {
        return new ScorecardChange(
                Long.toString(change.id()),
                scorecard,
                entity,
                change.entity().toString(),
                change.at(),
                change.levelBefore(),
                change.levelAfter(),
                change.percentBefore(),
                change.percentAfter(),
                change.checks().stream().map(ScorecardOutcomeChange::of).toList());
    }
}
