package dev.mokuroku.scorecard.graphql.change;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A change of a result and its position in the list.")
public record ScorecardChangeEdge(
        @NonNull @Description("The position, for the argument after.")
        String cursor,

        @NonNull @Description("The change.") ScorecardChange node) {}
