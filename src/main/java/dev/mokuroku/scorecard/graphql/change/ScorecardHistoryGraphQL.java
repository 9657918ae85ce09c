package dev.mokuroku.scorecard.graphql.change;

import dev.mokuroku.api.graphql.query.EntityArguments;
import dev.mokuroku.scorecard.Scorecard;
import dev.mokuroku.scorecard.change.ChangeQuery;
import dev.mokuroku.scorecard.change.Diffs;
import dev.mokuroku.scorecard.change.ScorecardDiff;
import dev.mokuroku.scorecard.change.VisibleChanges;
import dev.mokuroku.scorecard.graphql.ScorecardView;
import dev.mokuroku.scorecard.graphql.ScorecardViews;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/// What changed in scorecards.
@GraphQLApi
public class ScorecardHistoryGraphQL {
    private final VisibleChanges changes;
    private final ScorecardViews scorecards;
    private final ChangeViews views;
    private final Clock clock;

    ScorecardHistoryGraphQL(VisibleChanges changes, ScorecardViews scorecards, ChangeViews views, Clock clock) {
        this.changes = changes;
        this.scorecards = scorecards;
        this.views = views;
        this.clock = clock;
    }

    @Name("changes")
    @NonNull
    @Description("A page of the changes of its results, the newest first.")
    public List<@NonNull ScorecardChangeConnection> changesOf(
            @Source List<ScorecardView> shown,
            @Nullable @Description(ScorecardChangesGraphQL.FROM) Instant from,
            @Nullable @Description(ScorecardChangesGraphQL.TO) Instant to,
            @DefaultValue("20") @Description(EntityArguments.FIRST_DESCRIPTION) int first,
            @Nullable @Description(EntityArguments.AFTER_DESCRIPTION) String after) {
        Long beforeId = ChangeViews.idOf(after);
        int size = EntityArguments.pageSize(first);
        return scorecards.each(
                shown,
                ScorecardChangeConnection.of(List.of(), false, after != null),
                (view, scorecard) ->
                        views.connection(changes.page(query(scorecard, from, to), beforeId, size), after != null));
    }

    @Name("diff")
    @NonNull
    @Description("How many entities fell and rose between two times, and the checks that explain it.")
    public List<@NonNull ScorecardDifference> diffOf(
            @Source List<ScorecardView> shown,
            @Nullable @Description(ScorecardChangesGraphQL.FROM) Instant from,
            @Nullable @Description(ScorecardChangesGraphQL.TO) Instant to) {
        return scorecards.eachOrElse(
                shown,
                ScorecardDifference::nothing,
                (view, scorecard) -> ScorecardDifference.of(
                        changes.diff(query(scorecard, from, to)).stream()
                                .findFirst()
                                .orElseGet(() -> nothing(scorecard)),
                        view));
    }

    private static ScorecardDiff nothing(Scorecard scorecard) {
        return Diffs.of(scorecard, List.of(), true);
    }

    private ChangeQuery query(Scorecard scorecard, @Nullable Instant from, @Nullable Instant to) {
        return ChangeQuery.of(scorecard.ref(), null, from, to, clock);
    }
}
