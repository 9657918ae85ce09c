package dev.mokuroku.scorecard.graphql.digest;

import dev.mokuroku.api.graphql.entity.EntityView;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

@Name("TeamDigest")
@Description("How the entities of a group, and of the groups below it, stand and have changed.")
public record ScorecardDigest(
        @NonNull @Description("The group.") EntityView group,
        @NonNull @Description("Since when.") Instant since,
        @NonNull @Description("Until when.") Instant until,

        @NonNull @Description("The scorecards that its entities have results of.")
        List<@NonNull ScorecardDigestPart> scorecards,

        @NonNull @Description("The checks that become effective within 30 days, the nearest day first.")
        List<@NonNull ScorecardUpcomingCheck> upcomingChecks,

        @NonNull @Description("The exemptions that end within 30 days, the nearest day first.")
        List<@NonNull ScorecardExpiringExemption> expiringExemptions,

        @NonNull @Description("The same as Markdown.") String markdown) {}
