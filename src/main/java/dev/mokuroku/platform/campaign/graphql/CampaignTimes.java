package dev.mokuroku.platform.campaign.graphql;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

@Description("When a campaign started and ended.")
public record CampaignTimes(
        @Nullable
        @Description(
                "Who used a version to leave at this time or later is a member; null before its members are computed.")
        Instant startedAt,

        @Nullable @Description("Since when no member is open; null while one is.")
        Instant metAt) {}
