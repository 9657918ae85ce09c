package dev.mokuroku.platform.campaign.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A repository of no known entity that uses a version to leave, or used one.")
public record CampaignRepository(
        @NonNull @Description("owner/name of the repository.")
        String repository,

        @NonNull @Description("How far it has come.") CampaignMemberState state) {}
