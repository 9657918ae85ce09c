package dev.mokuroku.scorecard.graphql.result;

import dev.mokuroku.api.graphql.entity.EntityView;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.scorecard.Scorecard;
import dev.mokuroku.scorecard.evaluation.EntityResult;
import dev.mokuroku.scorecard.graphql.ScorecardView;
import dev.mokuroku.scorecard.graphql.ScorecardViews;
import dev.mokuroku.scorecard.read.ShownResults;
import dev.mokuroku.scorecard.read.VisibleScorecards;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Shows the results of entities that the caller may see.
@ApplicationScoped
public class ResultViews {
    private final ShownResults results;
    private final VisibleScorecards visible;
    private final ScorecardViews views;

    ResultViews(ShownResults results, VisibleScorecards visible, ScorecardViews views) {
        this.results = results;
        this.visible = visible;
        this.views = views;
    }

    /// By entity, in the order of scorecards; entities without results are missing.
    Map<EntityRef, List<ScorecardResult>> ofEntities(Map<EntityRef, EntityView> entities) {
        Map<EntityRef, Scorecard> scorecards = visible.all();
        Map<EntityRef, ScorecardView> shown = views.views(scorecards.keySet());
        Map<EntityRef, List<ScorecardResult>> byEntity = new HashMap<>();
        results.ofEntities(entities.keySet())
                .forEach((ref, own) -> byEntity.put(
                        ref,
                        own.stream()
                                .flatMap(result -> of(result, scorecards, shown, entities))
                                .toList()));
        return byEntity;
    }

    private static Stream<ScorecardResult> of(
            EntityResult result,
            Map<EntityRef, Scorecard> scorecards,
            Map<EntityRef, ScorecardView> views,
            Map<EntityRef, EntityView> entities) {
        Scorecard scorecard = scorecards.get(result.scorecard());
        EntityView entity = entities.get(result.entity());
        return scorecard == null || entity == null
                ? Stream.empty()
                : Stream.of(ScorecardResult.of(scorecard, views.get(result.scorecard()), entity, result));
    }
}
