package dev.mokuroku.scorecard.graphql.change;

import dev.mokuroku.scorecard.graphql.ScorecardCheck;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("How many of the entities that fell or rose a check explains.")
public record ScorecardMovedCheck(
        @NonNull @Description("The check.") ScorecardCheck check,

        @Description("How many entities: it began to block them, or ceased to.")
        int entityCount) {}
