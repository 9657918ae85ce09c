package dev.mokuroku.platform.campaign.graphql.edit;

import dev.mokuroku.api.graphql.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("The deleted campaign.")
public record DeleteCampaignPayload(
        @Nullable @Description("The reference of the campaign; null on errors.")
        String deletedRef,

        @NonNull @Description(UserError.LIST_DESCRIPTION) List<@NonNull UserError> userErrors) {}
