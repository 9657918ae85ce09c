package dev.mokuroku.scorecard.graphql.trial;

import dev.mokuroku.scorecard.graphql.ScorecardCheck;
import dev.mokuroku.scorecard.graphql.ScorecardOutcomeCounts;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A check that was tried.")
public record ScorecardTrialCheck(
        @NonNull @Description("The check.") ScorecardCheck check,

        @NonNull @Description("How many of the entities that were evaluated have which outcome.")
        ScorecardOutcomeCounts outcomes) {}
