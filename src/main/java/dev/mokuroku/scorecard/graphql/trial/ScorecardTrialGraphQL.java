package dev.mokuroku.scorecard.graphql.trial;

import dev.mokuroku.api.graphql.filter.EntityPredicate;
import dev.mokuroku.api.graphql.filter.PredicateParser;
import dev.mokuroku.api.graphql.kind.EntityViews;
import dev.mokuroku.api.graphql.query.EntityArguments;
import dev.mokuroku.api.graphql.source.Problem;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.scorecard.Scorecard;
import dev.mokuroku.scorecard.graphql.ScorecardCheck;
import dev.mokuroku.scorecard.graphql.ScorecardOutcomeCounts;
import dev.mokuroku.scorecard.graphql.ScorecardRefs;
import dev.mokuroku.scorecard.graphql.ScorecardTotals;
import dev.mokuroku.scorecard.graphql.ScorecardView;
import dev.mokuroku.scorecard.graphql.ScorecardViews;
import dev.mokuroku.scorecard.graphql.result.ScorecardResult;
import dev.mokuroku.scorecard.read.VisibleScorecards;
import dev.mokuroku.scorecard.trial.Draft;
import dev.mokuroku.scorecard.trial.DraftReader;
import dev.mokuroku.scorecard.trial.Trial;
import dev.mokuroku.scorecard.trial.Trials;
import dev.mokuroku.security.permission.Permission;
import dev.mokuroku.security.permission.Requires;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

@GraphQLApi
public class ScorecardTrialGraphQL {
    private final DraftReader drafts;
    private final Trials trials;
    private final VisibleScorecards scorecards;
    private final ScorecardViews views;
    private final EntityViews entities;
    private final CatalogIndex index;

    ScorecardTrialGraphQL(
            DraftReader drafts,
            Trials trials,
            VisibleScorecards scorecards,
            ScorecardViews views,
            EntityViews entities,
            CatalogIndex index) {
        this.drafts = drafts;
        this.trials = trials;
        this.scorecards = scorecards;
        this.views = views;
        this.entities = entities;
        this.index = index;
    }

    @Requires(Permission.SCORECARD_EVALUATE)
    @Query
    @NonNull
    @Description(
            "Evaluates a scorecard now, a text or one of the catalog, for the entities that match. Stores nothing.")
    public ScorecardTrial evaluateScorecard(
            @Nullable @Description("A descriptor in YAML with one Scorecard.") String yaml,
            @Nullable @Description(ScorecardRefs.DESCRIPTION) String scorecard,
            @NonNull
                    @DefaultValue("[]")
                    @Description(
                            "References of entities; the kind component and the namespace may be left out. All that the scorecard applies to if empty.")
                    List<@NonNull String> only,
            @Nullable @Description(EntityArguments.FILTER_DESCRIPTION) String filter,
            @Nullable @Description(EntityArguments.WHERE_DESCRIPTION) EntityPredicate where,
            @DefaultValue("20") @Description("How many results to show, at most 100.") int first) {
        int size = EntityArguments.pageSize(first);
        EntityFilter condition = condition(only, filter, where);
        if ((yaml == null) == (scorecard == null)) {
            throw CatalogException.invalidField("yaml", "must be set, or scorecard, but not both");
        }
        if (yaml == null) {
            Scorecard stored = scorecards.get(ScorecardRefs.parse("scorecard", String.valueOf(scorecard)));
            return shown(trials.run(stored, condition, size), views.view(stored));
        }
        Draft draft = drafts.read(yaml);
        return draft.scorecard() == null ? refused(draft) : shown(trials.run(draft.scorecard(), condition, size), null);
    }

    private EntityFilter condition(List<String> only, @Nullable String filter, @Nullable EntityPredicate where) {
        EntityFilter condition = PredicateParser.of(filter, where);
        if (only.isEmpty()) {
            return condition;
        }
        List<EntityRef> refs = only.stream()
                .map(ref -> ScorecardRefs.parse("only", ref, "component"))
                .toList();
        Map<EntityRef, IndexedEntity> known = index.byRefs(refs);
        refs.stream().filter(ref -> !known.containsKey(ref)).findFirst().ifPresent(missing -> {
            throw new CatalogException(
                    ErrorCode.NOT_FOUND, "only", "only: no entity %s is in the catalog".formatted(missing));
        });
        return EntityFilter.allOf(
                condition,
                new EntityFilter.RefIn(refs.stream().map(EntityRef::toString).toList()));
    }

    private static ScorecardTrial refused(Draft draft) {
        return new ScorecardTrial(
                draft.problems().stream().map(Problem::of).toList(),
                null,
                ScorecardTotals.NONE,
                List.of(),
                List.of(),
                false);
    }

    private ScorecardTrial shown(Trial trial, @Nullable ScorecardView view) {
        Scorecard scorecard = trial.scorecard();
        return new ScorecardTrial(
                List.of(),
                scorecard.ref().toString(),
                ScorecardTotals.of(scorecard, trial.totals()),
                trial.checks().entrySet().stream()
                        .flatMap(counted -> scorecard.check(counted.getKey()).stream()
                                .map(check -> new ScorecardTrialCheck(
                                        ScorecardCheck.of(scorecard, check),
                                        ScorecardOutcomeCounts.of(counted.getValue()))))
                        .toList(),
                trial.results().stream()
                        .map(one -> ScorecardResult.of(scorecard, view, entities.of(one.entity()), one.result()))
                        .toList(),
                trial.complete());
    }
}
