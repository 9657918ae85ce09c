package dev.mokuroku.scorecard.graphql.result;

import static java.util.stream.Collectors.toMap;

import dev.mokuroku.api.graphql.entity.EntityView;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.platform.version.UtcDay;
import dev.mokuroku.scorecard.graphql.ScorecardRefs;
import dev.mokuroku.scorecard.result.ResultHistory;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/// What entities score.
@GraphQLApi
public class EntityScorecardsGraphQL {
    private static final long DEFAULT_DAYS = 90;

    private final ResultViews results;
    private final ResultHistory history;
    private final Clock clock;

    EntityScorecardsGraphQL(ResultViews results, ResultHistory history, Clock clock) {
        this.results = results;
        this.history = history;
        this.clock = clock;
    }

    @Name("scorecards")
    @NonNull
    @Description("What the entity itself scores, in the order of scorecards.")
    public List<@NonNull List<@NonNull ScorecardResult>> ofEntities(
            @Source List<EntityView> entities,
            @NonNull
                    @DefaultValue("[]")
                    @Description(
                            "The references of scorecards; the kind and the namespace may be left out. All if empty.")
                    List<@NonNull String> only) {
        Set<EntityRef> wanted =
                only.stream().map(text -> ScorecardRefs.parse("only", text)).collect(Collectors.toSet());
        Map<EntityRef, EntityView> byRef =
                entities.stream().collect(toMap(view -> view.indexed().ref(), view -> view, (one, same) -> one));
        Map<EntityRef, List<ScorecardResult>> found = results.ofEntities(byRef);
        return entities.stream()
                .map(view -> found.getOrDefault(view.indexed().ref(), List.of()).stream()
                        .filter(result -> wanted.isEmpty()
                                || wanted.contains(result.definition().ref()))
                        .toList())
                .toList();
    }

    @Name("history")
    @NonNull
    @Description("How the entity stood on each day, oldest first; days without a result are missing.")
    public List<@NonNull List<@NonNull ScorecardEntityDay>> historyOf(
            @Source List<ScorecardResult> shown,
            @Nullable @Description("The first day; 90 days before the last day if not set.") LocalDate from,
            @Nullable @Description("The last day; today if not set.") LocalDate to) {
        LocalDate last = to == null ? UtcDay.today(clock) : to;
        LocalDate first = from == null ? last.minusDays(DEFAULT_DAYS) : from;
        return shown.stream()
                .map(result -> history
                        .days(result.result().scorecard(), result.result().entity(), first, last)
                        .stream()
                        .map(day -> new ScorecardEntityDay(day.day(), day.level(), day.percent()))
                        .toList())
                .toList();
    }
}
