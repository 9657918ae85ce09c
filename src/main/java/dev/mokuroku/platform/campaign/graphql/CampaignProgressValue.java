package dev.mokuroku.platform.campaign.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("The progress of the members that have this value of a field.")
public record CampaignProgressValue(
        @NonNull @Description("The value.") String value,

        @NonNull @Description("The progress of the members with the value.")
        CampaignProgress progress) {}
