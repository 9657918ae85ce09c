package dev.mokuroku.platform.campaign.graphql.edit;

import dev.mokuroku.api.graphql.mutation.UserError;
import dev.mokuroku.platform.campaign.graphql.member.CampaignExemption;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("The exemption that was approved.")
public record ApproveCampaignExemptionPayload(
        @Nullable @Description("The exemption; null on errors.")
        CampaignExemption exemption,

        @NonNull @Description(UserError.LIST_DESCRIPTION) List<@NonNull UserError> userErrors) {}
