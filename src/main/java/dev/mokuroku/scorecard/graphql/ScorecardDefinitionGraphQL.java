package dev.mokuroku.scorecard.graphql;

import static java.util.stream.Collectors.toSet;

import dev.mokuroku.api.graphql.filter.EntityPredicate;
import dev.mokuroku.api.graphql.filter.PredicateParser;
import dev.mokuroku.api.graphql.query.EntityArguments;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.scorecard.Scorecard;
import dev.mokuroku.scorecard.evaluation.OutcomeCounts;
import dev.mokuroku.scorecard.read.ResultCounts;
import dev.mokuroku.scorecard.read.VisibleScorecards;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/// The checks of scorecards, and how many entities have which outcome.
@GraphQLApi
public class ScorecardDefinitionGraphQL {
    private final ScorecardViews views;
    private final VisibleScorecards visible;
    private final ResultCounts counts;

    ScorecardDefinitionGraphQL(ScorecardViews views, VisibleScorecards visible, ResultCounts counts) {
        this.views = views;
        this.visible = visible;
        this.counts = counts;
    }

    @Name("checks")
    @NonNull
    @Description("Its checks, in the order of its descriptor.")
    public List<@NonNull List<@NonNull ScorecardCheck>> checksOf(@Source List<ScorecardView> scorecards) {
        return views.eachDefinition(
                scorecards,
                definition -> definition.map(ScorecardDefinitionGraphQL::checks).orElse(List.of()));
    }

    private static List<ScorecardCheck> checks(Scorecard scorecard) {
        return scorecard.checks().stream()
                .map(check -> ScorecardCheck.of(scorecard, check))
                .toList();
    }

    @Name("counts")
    @NonNull
    @Description("How many entities have which outcome of the check, among those that the caller may see.")
    public List<@NonNull ScorecardOutcomeCounts> countsOf(
            @Source List<ScorecardCheck> checks,
            @Nullable @Description(EntityArguments.FILTER_DESCRIPTION) String filter,
            @Nullable @Description(EntityArguments.WHERE_DESCRIPTION) EntityPredicate where) {
        EntityFilter condition = PredicateParser.of(filter, where);
        Map<EntityRef, Scorecard> shown = visible.among(
                checks.stream().map(check -> check.scorecard().ref()).collect(toSet()));
        Map<EntityRef, Map<String, OutcomeCounts>> found = new HashMap<>();
        shown.forEach((ref, scorecard) -> found.put(ref, counts.checks(scorecard, condition)));
        return checks.stream()
                .map(check -> of(found.getOrDefault(check.scorecard().ref(), Map.of()), check.id()))
                .toList();
    }

    private static ScorecardOutcomeCounts of(Map<String, OutcomeCounts> counts, String check) {
        OutcomeCounts found = counts.get(check);
        return found == null ? ScorecardOutcomeCounts.NONE : ScorecardOutcomeCounts.of(found);
    }
}
