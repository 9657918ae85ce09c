package dev.mokuroku.scorecard.graphql.result;

import dev.mokuroku.api.graphql.filter.PredicateParser;
import dev.mokuroku.api.graphql.kind.EntityViews;
import dev.mokuroku.api.graphql.query.EntityArguments;
import dev.mokuroku.api.graphql.query.EntityCursors;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.graphql.schema.EnumMirrors;
import dev.mokuroku.index.EntityOrder;
import dev.mokuroku.index.EntityPage;
import dev.mokuroku.index.EntityQuery;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.scorecard.Scorecard;
import dev.mokuroku.scorecard.ScorecardTerms;
import dev.mokuroku.scorecard.evaluation.EntityResult;
import dev.mokuroku.scorecard.evaluation.Outcome;
import dev.mokuroku.scorecard.graphql.ScorecardRefs;
import dev.mokuroku.scorecard.graphql.ScorecardView;
import dev.mokuroku.scorecard.graphql.ScorecardViews;
import dev.mokuroku.scorecard.read.ResultCondition;
import dev.mokuroku.scorecard.read.ShownResults;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/// The entities of scorecards.
@GraphQLApi
public class ScorecardEntitiesGraphQL {
    private final ScorecardViews scorecards;
    private final ShownResults results;
    private final CatalogIndex index;
    private final EntityViews views;

    ScorecardEntitiesGraphQL(ScorecardViews scorecards, ShownResults results, CatalogIndex index, EntityViews views) {
        this.scorecards = scorecards;
        this.results = results;
        this.index = index.allowingInternal(ScorecardTerms.DRAFT_PREFIX);
        this.views = views;
    }

    @Name("entities")
    @NonNull
    @Description("A page of the entities that have a result, with the result.")
    public List<@NonNull ScorecardResultConnection> entitiesOf(
            @Source List<ScorecardView> shown,
            @Nullable @Description("A condition.") ScorecardResultPredicate where,
            @NonNull @DefaultValue("ENTITY") @Description("The order.") ScorecardResultOrder order,
            @DefaultValue("20") @Description(EntityArguments.FIRST_DESCRIPTION) int first,
            @Nullable @Description(EntityArguments.AFTER_DESCRIPTION) String after) {
        int size = EntityArguments.pageSize(first);
        return scorecards.each(shown, ScorecardResultConnection.EMPTY, (view, scorecard) -> {
            EntityOrder by = order.of(scorecard);
            EntityQuery query = EntityQuery.of(filter(scorecard, where), size)
                    .ordered(by)
                    .after(after == null ? null : EntityCursors.decode(after, by));
            return page(view, scorecard, query);
        });
    }

    private ScorecardResultConnection page(ScorecardView view, Scorecard scorecard, EntityQuery query) {
        EntityPage page = index.page(query);
        Map<EntityRef, EntityResult> found = results.of(
                scorecard,
                page.items().stream().map(item -> item.entity().ref()).toList());
        List<ScorecardResultEdge> edges = page.items().stream()
                .flatMap(item -> Stream.ofNullable(found.get(item.entity().ref()))
                        .map(result -> new ScorecardResultEdge(
                                EntityCursors.encode(item.cursor()),
                                ScorecardResult.of(scorecard, view, views.of(item.entity()), result))))
                .toList();
        return ScorecardResultConnection.of(edges, page.hasNext(), query.after() != null, page.total());
    }

    private static EntityFilter filter(Scorecard scorecard, @Nullable ScorecardResultPredicate where) {
        if (where == null) {
            return ResultCondition.EVERY_RESULT.filter(scorecard);
        }
        ResultCondition condition = new ResultCondition(
                where.level == null ? List.of() : where.level,
                where.passed,
                where.check,
                where.outcome == null
                        ? List.of()
                        : where.outcome.stream()
                                .map(outcome -> EnumMirrors.convert(outcome, Outcome.class))
                                .toList());
        return EntityFilter.allOf(
                condition.filter(scorecard),
                where.owner == null
                        ? EntityFilter.EVERYTHING
                        : EntityFilter.is(
                                "relations.ownedby",
                                ScorecardRefs.parse("where.owner", where.owner, "group")
                                        .toString()),
                PredicateParser.of(null, where.entity));
    }
}
