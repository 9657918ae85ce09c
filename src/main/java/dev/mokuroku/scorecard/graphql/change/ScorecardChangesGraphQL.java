package dev.mokuroku.scorecard.graphql.change;

import dev.mokuroku.api.graphql.query.EntityArguments;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.scorecard.ScorecardKind;
import dev.mokuroku.scorecard.change.ChangeQuery;
import dev.mokuroku.scorecard.change.VisibleChanges;
import dev.mokuroku.scorecard.graphql.ScorecardRefs;
import dev.mokuroku.scorecard.read.ContainedEntities;
import dev.mokuroku.security.permission.Permission;
import dev.mokuroku.security.permission.Requires;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/// What changed, over all scorecards.
@GraphQLApi
public class ScorecardChangesGraphQL {
    static final String FROM = "The first moment; seven days before the last if not set.";
    static final String TO = "The moment before which; now if not set.";
    private static final String ENTITY =
            "Only of this entity: its reference; the kind component and the namespace may be left out.";
    private static final String TEAM =
            "Only of entities that this group, or a group below it, owns; the kind and the namespace may be left out.";

    private final VisibleChanges changes;
    private final ChangeViews views;
    private final ContainedEntities contained;
    private final CatalogIndex index;
    private final Clock clock;

    ScorecardChangesGraphQL(
            VisibleChanges changes, ChangeViews views, ContainedEntities contained, CatalogIndex index, Clock clock) {
        this.changes = changes;
        this.views = views;
        this.contained = contained;
        this.index = index;
        this.clock = clock;
    }

    @Requires(Permission.CATALOG_ENTITY_READ)
    @Query
    @NonNull
    @Description("A page of the changes of results, the newest first.")
    public ScorecardChangeConnection scorecardChanges(
            @Nullable @Description(ScorecardRefs.DESCRIPTION) String scorecard,
            @Nullable @Description(ENTITY) String entity,
            @Nullable @Description(TEAM) String team,
            @Nullable @Description(FROM) Instant from,
            @Nullable @Description(TO) Instant to,
            @DefaultValue("20") @Description(EntityArguments.FIRST_DESCRIPTION) int first,
            @Nullable @Description(EntityArguments.AFTER_DESCRIPTION) String after) {
        ChangeQuery query = query(scorecard, entity, team, from, to);
        return views.connection(
                changes.page(query, ChangeViews.idOf(after), EntityArguments.pageSize(first)), after != null);
    }

    @Requires(Permission.CATALOG_ENTITY_READ)
    @Query
    @NonNull
    @Description(
            "For each scorecard how many entities fell and rose between two times, and the checks that explain it.")
    public List<@NonNull ScorecardDifference> scorecardDiffs(
            @Nullable @Description(ScorecardRefs.DESCRIPTION) String scorecard,
            @Nullable @Description(ENTITY) String entity,
            @Nullable @Description(TEAM) String team,
            @Nullable @Description(FROM) Instant from,
            @Nullable @Description(TO) Instant to) {
        return views.differences(changes.diff(query(scorecard, entity, team, from, to)));
    }

    private ChangeQuery query(
            @Nullable String scorecard,
            @Nullable String entity,
            @Nullable String team,
            @Nullable Instant from,
            @Nullable Instant to) {
        EntityRef card = ScorecardRefs.parseOrNull("scorecard", scorecard, ScorecardKind.KIND);
        return ChangeQuery.of(card, entities(entity, team), from, to, clock);
    }

    private @Nullable List<EntityRef> entities(@Nullable String entity, @Nullable String team) {
        EntityRef one = ScorecardRefs.parseOrNull("entity", entity, "component");
        EntityRef group = ScorecardRefs.parseOrNull("team", team, "group");
        if (one != null && group != null) {
            throw CatalogException.invalidField("team", "must not be set together with entity");
        }
        if (one != null) {
            return List.of(visible(one));
        }
        return group == null ? null : contained.refsOwnedBelow(visible(group));
    }

    private EntityRef visible(EntityRef ref) {
        return index.byRef(ref)
                .map(entity -> ref)
                .orElseThrow(() -> CatalogException.notFound("No entity %s is in the catalog".formatted(ref)));
    }
}
