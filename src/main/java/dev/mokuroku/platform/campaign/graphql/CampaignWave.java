package dev.mokuroku.platform.campaign.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("Members that can move at the same time. What they depend on is in earlier waves.")
public record CampaignWave(
        @Description("From 1.") int wave,

        @NonNull @Description("The progress of its members.")
        CampaignProgress progress) {}
