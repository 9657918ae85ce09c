package dev.mokuroku.scorecard.graphql.trial;

import dev.mokuroku.api.graphql.source.Problem;
import dev.mokuroku.scorecard.graphql.ScorecardTotals;
import dev.mokuroku.scorecard.graphql.result.ScorecardResult;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("What a scorecard says now about entities. Nothing of it is stored.")
public record ScorecardTrial(
        @NonNull @Description("What is wrong with the text; then nothing was evaluated.")
        List<@NonNull Problem> problems,

        @Nullable @Description("The reference of the scorecard; null on problems.")
        String scorecardRef,

        @NonNull @Description("How many entities would have which result, and reach which level.")
        ScorecardTotals totals,

        @NonNull @Description("How many entities would have which outcome, for each check.")
        List<@NonNull ScorecardTrialCheck> checks,

        @NonNull @Description("The results of the first entities, by reference.")
        List<@NonNull ScorecardResult> results,

        @Description("Whether all entities were evaluated; false if there are more than 10,000.")
        boolean complete) {}
