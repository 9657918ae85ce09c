package dev.mokuroku.platform.campaign.graphql;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("How a campaign was closed.")
public record CampaignClosure(
        @NonNull @Description("When.") Instant at,

        @Nullable @Description("By whom; null if its descriptor says it.")
        String by,

        @Nullable @Description("Why.") String reason) {}
