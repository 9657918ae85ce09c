package dev.mokuroku.scorecard.graphql.change;

import static java.util.stream.Collectors.toSet;

import dev.mokuroku.api.graphql.entity.EntityView;
import dev.mokuroku.api.graphql.kind.EntityViews;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.graphql.paging.Cursors;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.scorecard.change.ScorecardDiff;
import dev.mokuroku.scorecard.change.VisibleChanges;
import dev.mokuroku.scorecard.graphql.ScorecardView;
import dev.mokuroku.scorecard.graphql.ScorecardViews;
import dev.mokuroku.scorecard.result.ResultChange;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Shows changes that the caller may see.
@ApplicationScoped
public class ChangeViews {
    private static final String CURSOR_KIND = "scorecard-change";

    private final ScorecardViews scorecards;
    private final CatalogIndex index;
    private final EntityViews views;

    ChangeViews(ScorecardViews scorecards, CatalogIndex index, EntityViews views) {
        this.scorecards = scorecards;
        this.index = index;
        this.views = views;
    }

    static @Nullable Long idOf(@Nullable String after) {
        return after == null
                ? null
                : Long.valueOf(Cursors.decode("after", CURSOR_KIND, 1, after).number(0));
    }

    ScorecardChangeConnection connection(VisibleChanges.Page page, boolean hasPrevious) {
        return ScorecardChangeConnection.of(
                show(page.changes(), index).stream()
                        .map(change -> new ScorecardChangeEdge(Cursors.encode(CURSOR_KIND, change.id()), change))
                        .toList(),
                page.hasNext(),
                hasPrevious);
    }

    /// @param visible the index as the caller sees it
    List<ScorecardChange> show(List<ResultChange> changes, CatalogIndex visible) {
        Map<EntityRef, IndexedEntity> cards =
                visible.byRefs(changes.stream().map(ResultChange::scorecard).collect(toSet()));
        Map<EntityRef, IndexedEntity> entities =
                visible.byRefs(changes.stream().map(ResultChange::entity).collect(toSet()));
        return changes.stream()
                .flatMap(change -> Stream.ofNullable(cards.get(change.scorecard()))
                        .map(card -> ScorecardChange.of(
                                change, new ScorecardView(card), entity(entities.get(change.entity())))))
                .toList();
    }

    private @Nullable EntityView entity(@Nullable IndexedEntity entity) {
        return entity == null ? null : views.of(entity);
    }

    List<ScorecardDifference> differences(List<ScorecardDiff> diffs) {
        Map<EntityRef, ScorecardView> cards = scorecards.views(
                diffs.stream().map(diff -> diff.scorecard().ref()).toList());
        return diffs.stream()
                .flatMap(diff -> Stream.ofNullable(cards.get(diff.scorecard().ref()))
                        .map(view -> ScorecardDifference.of(diff, view)))
                .toList();
    }
}
