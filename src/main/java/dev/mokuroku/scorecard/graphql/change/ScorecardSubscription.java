package dev.mokuroku.scorecard.graphql.change;

import static java.util.stream.Collectors.toSet;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.index.read.VisibleEntities;
import dev.mokuroku.scorecard.Scorecard;
import dev.mokuroku.scorecard.ScorecardKind;
import dev.mokuroku.scorecard.Scorecards;
import dev.mokuroku.scorecard.graphql.ScorecardRefs;
import dev.mokuroku.scorecard.read.VisibleScorecards;
import dev.mokuroku.scorecard.result.ResultChange;
import dev.mokuroku.security.permission.Permission;
import dev.mokuroku.security.permission.Requires;
import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/// Changes of results as they happen.
@GraphQLApi
public class ScorecardSubscription {
    /// Changes that wait for a slow subscriber. One that falls further behind is given up.
    private static final int MAX_WAITING = 10_000;

    private final ChangeFollower follower;
    private final ChangeViews views;
    private final Scorecards scorecards;
    private final VisibleScorecards visible;
    private final CatalogIndex index;
    private final VisibleEntities entities;

    ScorecardSubscription(
            ChangeFollower follower,
            ChangeViews views,
            Scorecards scorecards,
            VisibleScorecards visible,
            CatalogIndex index,
            VisibleEntities entities) {
        this.follower = follower;
        this.views = views;
        this.scorecards = scorecards;
        this.visible = visible;
        this.index = index;
        this.entities = entities;
    }

    @Requires(Permission.CATALOG_ENTITY_READ)
    @Subscription
    @NonNull
    @Description(
            "Each change of a result from now on. After a disconnect, read scorecardChanges since the last one. A subscriber that is 10,000 changes behind is disconnected.")
    public Multi<@NonNull ScorecardChange> scorecardChanged(
            @Nullable @Description(ScorecardRefs.DESCRIPTION) String scorecard,
            @Nullable
                    @Description(
                            "Only of this entity: its reference; the kind component and the namespace may be left out.")
                    String entity) {
        EntityRef card = ScorecardRefs.parseOrNull("scorecard", scorecard, ScorecardKind.KIND);
        EntityRef one = ScorecardRefs.parseOrNull("entity", entity, "component");
        Set<EntityRef> drafts = visible.drafts();
        CatalogIndex ofCaller = index.limitedTo(entities.ofCurrentCaller());
        boolean restricted = entities.isRestricted();
        long newest = follower.newestId();
        Predicate<ResultChange> wanted = change -> change.id() > newest
                && (card == null || card.equals(change.scorecard()))
                && (one == null || one.equals(change.entity()))
                && scorecards
                        .find(change.scorecard())
                        .filter(known -> isShown(known, drafts))
                        .isPresent();
        return Multi.createFrom()
                .emitter(
                        emitter -> {
                            Consumer<List<ResultChange>> subscriber = changes -> show(
                                            changes.stream().filter(wanted).toList(), ofCaller, restricted)
                                    .forEach(emitter::emit);
                            follower.add(subscriber, newest);
                            emitter.onTermination(() -> follower.remove(subscriber));
                        },
                        MAX_WAITING);
    }

    /// Drafts of others are not shown; a scorecard that becomes a draft is shown no longer.
    private static boolean isShown(Scorecard scorecard, Set<EntityRef> drafts) {
        return !scorecard.draft() || drafts.contains(scorecard.ref());
    }

    private List<ScorecardChange> show(List<ResultChange> changes, CatalogIndex ofCaller, boolean restricted) {
        if (changes.isEmpty()) {
            return List.of();
        }
        if (!restricted) {
            return views.show(changes, ofCaller);
        }
        Set<EntityRef> shown = ofCaller.byRefs(
                        changes.stream().map(ResultChange::entity).collect(toSet()))
                .keySet();
        return views.show(
                changes.stream()
                        .filter(change -> shown.contains(change.entity()))
                        .toList(),
                ofCaller);
    }
}
