package dev.mokuroku.platform.campaign.graphql.census;

import dev.mokuroku.platform.campaign.graphql.CampaignView;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

@Name("CampaignCensusCampaign")
@Description("A campaign that has to end, and how many have to move in it.")
public record CensusCampaign(
        @NonNull @Description("The campaign.") CampaignView campaign,
        @NonNull @Description("Its last day.") LocalDate by,
        @Description("Its open members that match.") int openCount) {}
