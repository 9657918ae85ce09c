package dev.mokuroku.scorecard.graphql;

import dev.mokuroku.api.graphql.filter.EntityPredicate;
import dev.mokuroku.api.graphql.filter.PredicateParser;
import dev.mokuroku.api.graphql.query.EntityArguments;
import dev.mokuroku.index.filter.CallerFields;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.platform.version.UtcDay;
import dev.mokuroku.scorecard.Level;
import dev.mokuroku.scorecard.Scorecard;
import dev.mokuroku.scorecard.read.ResultCounts;
import dev.mokuroku.scorecard.read.ResultTotals;
import dev.mokuroku.scorecard.result.ResultHistory;
import dev.mokuroku.security.visibility.VisibleCatalog;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/// Where the entities of scorecards stand.
@GraphQLApi
public class ScorecardCountsGraphQL {
    private static final long DEFAULT_DAYS = 90;
    private static final String OWNER = "relations.ownedby";
    private static final String PARENT = "relations.partof";

    private final ScorecardViews views;
    private final ResultCounts counts;
    private final ResultHistory history;
    private final VisibleCatalog visible;
    private final Clock clock;

    ScorecardCountsGraphQL(
            ScorecardViews views, ResultCounts counts, ResultHistory history, VisibleCatalog visible, Clock clock) {
        this.views = views;
        this.counts = counts;
        this.history = history;
        this.visible = visible;
        this.clock = clock;
    }

    @Name("totals")
    @NonNull
    @Description("How many entities have which result.")
    public List<@NonNull ScorecardTotals> totalsOf(
            @Source List<ScorecardView> scorecards,
            @Nullable @Description(EntityArguments.FILTER_DESCRIPTION) String filter,
            @Nullable @Description(EntityArguments.WHERE_DESCRIPTION) EntityPredicate where) {
        EntityFilter condition = PredicateParser.of(filter, where);
        return views.each(
                scorecards,
                ScorecardTotals.NONE,
                (view, scorecard) -> ScorecardTotals.of(scorecard, counts.totals(scorecard, condition)));
    }

    @Name("levels")
    @NonNull
    @Description("Its levels, the lowest first, each with the number of entities that have reached no higher one.")
    public List<@NonNull List<@NonNull ScorecardLevel>> levelsOf(@Source List<ScorecardView> scorecards) {
        List<ResultTotals> totals = views.each(
                scorecards,
                new ResultTotals(0, 0, 0, 0, 0, Map.of()),
                (view, scorecard) -> counts.totals(scorecard, EntityFilter.EVERYTHING));
        List<List<Level>> levels = views.eachDefinition(
                scorecards, definition -> definition.map(Scorecard::levels).orElse(List.of()));
        return IntStream.range(0, scorecards.size())
                .mapToObj(i -> levels.get(i).stream()
                        .map(level ->
                                ScorecardLevel.of(level, totals.get(i).levels().getOrDefault(level.name(), 0L)))
                        .toList())
                .toList();
    }

    @Name("worstChecks")
    @NonNull
    @Description("The checks that most entities fail, without those that nobody fails.")
    public List<@NonNull List<@NonNull ScorecardCheck>> worstChecksOf(
            @Source List<ScorecardView> scorecards,
            @Nullable @Description(EntityArguments.FILTER_DESCRIPTION) String filter,
            @Nullable @Description(EntityArguments.WHERE_DESCRIPTION) EntityPredicate where,
            @DefaultValue("5") @Description(EntityArguments.FIRST_DESCRIPTION) int first) {
        EntityFilter condition = PredicateParser.of(filter, where);
        int size = EntityArguments.pageSize(first);
        return views.each(
                scorecards,
                List.of(),
                (view, scorecard) -> counts.worstChecks(scorecard, condition, size).stream()
                        .flatMap(id -> scorecard.check(id).stream())
                        .map(check -> ScorecardCheck.of(scorecard, check))
                        .toList());
    }

    @Name("byOwner")
    @NonNull
    @Description("The totals for each owner, the lowest average first.")
    public List<@NonNull List<@NonNull ScorecardValueTotals>> byOwnerOf(
            @Source List<ScorecardView> scorecards,
            @DefaultValue("20") @Description(EntityArguments.FIRST_DESCRIPTION) int first) {
        return by(scorecards, OWNER, value -> true, EntityFilter.EVERYTHING, first);
    }

    @Name("bySystem")
    @NonNull
    @Description("The totals for each system, the lowest average first.")
    public List<@NonNull List<@NonNull ScorecardValueTotals>> bySystemOf(
            @Source List<ScorecardView> scorecards,
            @DefaultValue("20") @Description(EntityArguments.FIRST_DESCRIPTION) int first) {
        return by(scorecards, PARENT, value -> value.startsWith("system:"), EntityFilter.EVERYTHING, first);
    }

    @Name("by")
    @NonNull
    @Description("The totals for each value of a field, the lowest average first.")
    public List<@NonNull List<@NonNull ScorecardValueTotals>> byFieldOf(
            @Source List<ScorecardView> scorecards,
            @NonNull @DefaultValue("spec.type") @Description("The field: spec.type, spec.lifecycle, metadata.tags.")
                    String field,
            @Nullable @Description(EntityArguments.FILTER_DESCRIPTION) String filter,
            @Nullable @Description(EntityArguments.WHERE_DESCRIPTION) EntityPredicate where,
            @DefaultValue("20") @Description(EntityArguments.FIRST_DESCRIPTION) int first) {
        CallerFields.check(field);
        return by(scorecards, field, value -> true, PredicateParser.of(filter, where), first);
    }

    private List<List<ScorecardValueTotals>> by(
            List<ScorecardView> scorecards, String field, Predicate<String> values, EntityFilter condition, int first) {
        int size = EntityArguments.pageSize(first);
        return views.each(
                scorecards,
                List.of(),
                (view, scorecard) -> counts.by(scorecard, field, condition).stream()
                        .filter(totals -> values.test(totals.value()))
                        .limit(size)
                        .map(totals -> ScorecardValueTotals.of(scorecard, totals))
                        .toList());
    }

    @Name("trend")
    @NonNull
    @Description("How its entities stood on each day, oldest first. Empty for callers from whom a rule hides entities.")
    public List<@NonNull List<@NonNull ScorecardTrendDay>> trendOf(
            @Source List<ScorecardView> scorecards,
            @Nullable @Description("The first day; 90 days before the last day if not set.") LocalDate from,
            @Nullable @Description("The last day; today if not set.") LocalDate to) {
        LocalDate last = to == null ? UtcDay.today(clock) : to;
        LocalDate first = from == null ? last.minusDays(DEFAULT_DAYS) : from;
        return views.each(
                scorecards,
                List.of(),
                (view, scorecard) -> visible.isRestricted()
                        ? List.of()
                        : history.days(scorecard.ref(), first, last).stream()
                                .map(day -> ScorecardTrendDay.of(scorecard, day))
                                .toList());
    }
}
