package dev.mokuroku.platform.campaign.graphql.census;

import dev.mokuroku.api.graphql.entity.EntityView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

@Name("CampaignCensusEdge")
@Description("An entity that has to move, and its position in the list. Its field campaigns says from what.")
public record CensusEdge(
        @NonNull @Description("The position, for the argument after.")
        String cursor,

        @NonNull @Description("The entity.") EntityView node) {}
