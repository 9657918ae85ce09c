package dev.mokuroku.platform.campaign.graphql.edit;

import dev.mokuroku.api.graphql.mutation.UserError;
import dev.mokuroku.platform.campaign.graphql.CampaignView;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("The created campaign.")
public record CreateCampaignPayload(
        @Nullable @Description("The campaign; null on errors, and if the caller may not see it.")
        CampaignView campaign,

        @NonNull @Description(UserError.LIST_DESCRIPTION) List<@NonNull UserError> userErrors) {}
