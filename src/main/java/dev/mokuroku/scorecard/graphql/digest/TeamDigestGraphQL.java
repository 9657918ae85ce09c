package dev.mokuroku.scorecard.graphql.digest;

import dev.mokuroku.api.graphql.kind.EntityViews;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.scorecard.digest.DigestMarkdown;
import dev.mokuroku.scorecard.digest.TeamDigest;
import dev.mokuroku.scorecard.digest.TeamDigests;
import dev.mokuroku.scorecard.graphql.ScorecardRefs;
import dev.mokuroku.scorecard.graphql.ScorecardView;
import dev.mokuroku.scorecard.graphql.ScorecardViews;
import dev.mokuroku.security.permission.Permission;
import dev.mokuroku.security.permission.Requires;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

@GraphQLApi
public class TeamDigestGraphQL {
    private final TeamDigests digests;
    private final ScorecardViews scorecards;
    private final EntityViews views;

    TeamDigestGraphQL(TeamDigests digests, ScorecardViews scorecards, EntityViews views) {
        this.digests = digests;
        this.scorecards = scorecards;
        this.views = views;
    }

    @Requires(Permission.CATALOG_ENTITY_READ)
    @Query
    @NonNull
    @Description("How the entities of a group, and of the groups below it, stand and have changed.")
    public ScorecardDigest teamDigest(
            @NonNull @Description("The reference of the group; the kind and the namespace may be left out.")
                    String group,
            @Nullable @Description("Since when; seven days ago if not set.") Instant since) {
        TeamDigest digest = digests.of(ScorecardRefs.parse("group", group, "group"), since);
        Map<EntityRef, ScorecardView> cards = scorecards.views(
                digest.scorecards().stream().map(part -> part.scorecard().ref()).toList());
        return new ScorecardDigest(
                views.of(digest.group()),
                digest.since(),
                digest.until(),
                digest.scorecards().stream()
                        .flatMap(part -> Stream.ofNullable(
                                        cards.get(part.scorecard().ref()))
                                .map(view -> ScorecardDigestPart.of(part, view)))
                        .toList(),
                digest.upcoming().stream().map(ScorecardUpcomingCheck::of).toList(),
                digest.expiring().stream().map(ScorecardExpiringExemption::of).toList(),
                DigestMarkdown.of(digest));
    }
}
