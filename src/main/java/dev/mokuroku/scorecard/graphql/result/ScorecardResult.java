package dev.mokuroku.scorecard.graphql.result;

import dev.mokuroku.api.graphql.entity.EntityView;
import dev.mokuroku.scorecard.Level;
import dev.mokuroku.scorecard.Scorecard;
import dev.mokuroku.scorecard.evaluation.EntityResult;
import dev.mokuroku.scorecard.graphql.ScorecardView;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("The result of a scorecard for an entity.")
public record ScorecardResult(
        @Ignore Scorecard definition,
        @Ignore EntityResult result,

        @Nullable @Description("The scorecard; null for a text that was evaluated.")
        ScorecardView scorecard,

        @NonNull @Description("The reference of the scorecard.")
        String scorecardRef,

        @NonNull @Description("The entity.") EntityView entity,

        @Nullable
        @Description("The name of the highest level that is reached, or none; null for a scorecard without levels.")
        String level,

        @Nullable @Description("The title of this level; null if none is reached.")
        String levelTitle,

        @Nullable @Description("The color of this level, as in CSS.")
        String levelColor,

        @Description(
                "The weight of the passing checks of the weight of those that pass, fail, are unknown or stopped, 0 to 100.")
        int percent,

        @Description("Whether no check fails, is unknown or was stopped.")
        boolean passed,

        @NonNull @Description("When it was last written.") Instant evaluatedAt,

        @NonNull @Description("When level, percent or the outcome of a check last changed.")
        Instant changedAt) {
    /// @param view null for a draft that is not in the catalog
    public static ScorecardResult of(
            Scorecard scorecard, @Nullable ScorecardView view, EntityView entity, EntityResult result) {
        Level level =
                result.level() == null ? null : scorecard.level(result.level()).orElse(null);
        return new ScorecardResult(
                scorecard,
                result,
                view,
                scorecard.ref().toString(),
                entity,
                result.level(),
                level == null ? null : level.title(),
                level == null ? null : level.color(),
                result.percent(),
                result.passed(),
                result.evaluatedAt(),
                result.changedAt());
    }
}
