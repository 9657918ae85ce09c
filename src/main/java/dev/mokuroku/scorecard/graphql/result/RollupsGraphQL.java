package dev.mokuroku.scorecard.graphql.result;

import static java.util.stream.Collectors.toMap;

import dev.mokuroku.api.graphql.entity.EntityView;
import dev.mokuroku.api.graphql.kind.DomainView;
import dev.mokuroku.api.graphql.kind.GroupView;
import dev.mokuroku.api.graphql.kind.SystemView;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.scorecard.Scorecard;
import dev.mokuroku.scorecard.graphql.ScorecardTotals;
import dev.mokuroku.scorecard.graphql.ScorecardView;
import dev.mokuroku.scorecard.graphql.ScorecardViews;
import dev.mokuroku.scorecard.read.ContainedEntities;
import dev.mokuroku.scorecard.read.ResultCounts;
import dev.mokuroku.scorecard.read.ResultTotals;
import dev.mokuroku.scorecard.read.VisibleScorecards;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/// What groups, systems and domains score, through the tree.
@GraphQLApi
public class RollupsGraphQL {
    private final ContainedEntities contained;
    private final ResultCounts counts;
    private final ResultViews results;
    private final VisibleScorecards visible;
    private final ScorecardViews views;

    RollupsGraphQL(
            ContainedEntities contained,
            ResultCounts counts,
            ResultViews results,
            VisibleScorecards visible,
            ScorecardViews views) {
        this.contained = contained;
        this.counts = counts;
        this.results = results;
        this.visible = visible;
        this.views = views;
    }

    @Name("scorecardRollups")
    @NonNull
    @Description("For each scorecard how the entities of the group, and of the groups below it, stand.")
    public List<@NonNull List<@NonNull ScorecardRollup>> ofGroups(@Source List<GroupView> groups) {
        return rollups(groups, contained.ownedBelow(refs(groups)));
    }

    @Name("scorecardRollups")
    @NonNull
    @Description("For each scorecard how the parts of the system, and their parts, stand.")
    public List<@NonNull List<@NonNull ScorecardRollup>> ofSystems(@Source List<SystemView> systems) {
        return rollups(systems, contained.partsBelow(refs(systems)));
    }

    @Name("scorecardRollups")
    @NonNull
    @Description("For each scorecard how the systems of the domain, and their parts, stand.")
    public List<@NonNull List<@NonNull ScorecardRollup>> ofDomains(@Source List<DomainView> domains) {
        return rollups(domains, contained.partsBelow(refs(domains)));
    }

    private static List<EntityRef> refs(List<? extends EntityView> shown) {
        return shown.stream().map(view -> view.indexed().ref()).distinct().toList();
    }

    private List<List<ScorecardRollup>> rollups(
            List<? extends EntityView> containers, Map<EntityRef, EntityFilter> conditions) {
        Map<EntityRef, Scorecard> scorecards = visible.all();
        Map<EntityRef, ScorecardView> shown = views.views(scorecards.keySet());
        Map<EntityRef, List<ScorecardResult>> own = results.ofEntities(containers.stream()
                .collect(toMap(view -> view.indexed().ref(), view -> (EntityView) view, (one, same) -> one)));
        return containers.stream()
                .map(view -> {
                    EntityRef ref = view.indexed().ref();
                    return rollups(
                            scorecards,
                            shown,
                            conditions.getOrDefault(ref, EntityFilter.EVERYTHING),
                            own.getOrDefault(ref, List.of()));
                })
                .toList();
    }

    /// Without the scorecards that neither the entity nor any of its entities has a result of.
    private List<ScorecardRollup> rollups(
            Map<EntityRef, Scorecard> scorecards,
            Map<EntityRef, ScorecardView> shown,
            EntityFilter condition,
            List<ScorecardResult> own) {
        Map<String, ScorecardResult> byScorecard =
                own.stream().collect(toMap(ScorecardResult::scorecardRef, result -> result));
        List<ScorecardRollup> rollups = new ArrayList<>();
        scorecards.forEach((ref, scorecard) -> {
            ScorecardView view = shown.get(ref);
            ScorecardResult result = byScorecard.get(ref.toString());
            ResultTotals totals = counts.totals(scorecard, condition);
            if (view != null && (result != null || totals.entityCount() > 0)) {
                rollups.add(new ScorecardRollup(view, result, ScorecardTotals.of(scorecard, totals)));
            }
        });
        return rollups;
    }
}
