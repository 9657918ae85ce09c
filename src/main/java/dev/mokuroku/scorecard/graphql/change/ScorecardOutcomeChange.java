package dev.mokuroku.scorecard.graphql.change;

import dev.mokuroku.graphql.schema.EnumMirrors;
import dev.mokuroku.scorecard.evaluation.Outcome;
import dev.mokuroku.scorecard.graphql.ScorecardOutcome;
import dev.mokuroku.scorecard.result.ResultChange;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("A check whose outcome changed.")
public record ScorecardOutcomeChange(
        @NonNull @Id @Description("The id of the check.") String check,

        @Nullable @Description("The outcome before; null if the check is new, or the result is the first one.")
        ScorecardOutcome before,

        @Nullable @Description("The outcome after; null if the check is gone.")
        ScorecardOutcome after) {
    static ScorecardOutcomeChange of(ResultChange.CheckChange change) {
        return new ScorecardOutcomeChange(change.check(), outcome(change.before()), outcome(change.after()));
    }

    private static @Nullable ScorecardOutcome outcome(@Nullable Outcome outcome) {
        return outcome == null ? null : EnumMirrors.convert(outcome, ScorecardOutcome.class);
    }
}
