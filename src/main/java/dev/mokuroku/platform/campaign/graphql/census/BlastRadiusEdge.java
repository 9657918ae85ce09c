package dev.mokuroku.platform.campaign.graphql.census;

import dev.mokuroku.api.graphql.entity.EntityView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("An affected entity and its position in the list.")
public record BlastRadiusEdge(
        @NonNull @Description("The position, for the argument after.")
        String cursor,

        @NonNull @Description("The entity.") EntityView node,

        @Description("0 for a user of the versions; else the number of relations from the nearest user.")
        int depth) {}
