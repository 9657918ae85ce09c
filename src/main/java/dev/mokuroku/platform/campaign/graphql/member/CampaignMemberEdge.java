package dev.mokuroku.platform.campaign.graphql.member;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A member of a campaign and its position in the list.")
public record CampaignMemberEdge(
        @NonNull @Description("The position, for the argument after.")
        String cursor,

        @NonNull @Description("The member.") CampaignMembership node) {}
