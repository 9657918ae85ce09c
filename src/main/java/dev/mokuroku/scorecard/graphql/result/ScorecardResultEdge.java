package dev.mokuroku.scorecard.graphql.result;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A result of a scorecard and its position in the list.")
public record ScorecardResultEdge(
        @NonNull @Description("The position, for the argument after.")
        String cursor,

        @NonNull @Description("The result.") ScorecardResult node) {}
