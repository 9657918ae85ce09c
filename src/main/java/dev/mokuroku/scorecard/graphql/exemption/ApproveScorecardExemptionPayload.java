package dev.mokuroku.scorecard.graphql.exemption;

import dev.mokuroku.api.graphql.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("The exemption that was approved.")
public record ApproveScorecardExemptionPayload(
        @Nullable @Description("The exemption; null on errors.")
        ScorecardExemption exemption,

        @NonNull @Description(UserError.LIST_DESCRIPTION) List<@NonNull UserError> userErrors) {}
