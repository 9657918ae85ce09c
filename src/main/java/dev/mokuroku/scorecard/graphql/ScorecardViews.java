package dev.mokuroku.scorecard.graphql;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.scorecard.Scorecard;
import dev.mokuroku.scorecard.Scorecards;
import dev.mokuroku.scorecard.read.VisibleScorecards;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Reads what the fields of the type `Scorecard` need, once for all scorecards of a response.
@ApplicationScoped
public class ScorecardViews {
    private final Scorecards scorecards;
    private final VisibleScorecards visible;
    private final CatalogIndex index;

    ScorecardViews(Scorecards scorecards, VisibleScorecards visible, CatalogIndex index) {
        this.scorecards = scorecards;
        this.visible = visible;
        this.index = index;
    }

    /// For each view what the function makes of its scorecard, whoever may see its results.
    <T> List<T> eachDefinition(List<ScorecardView> views, Function<Optional<Scorecard>, T> value) {
        return views.stream()
                .map(view -> value.apply(scorecards.find(view.indexed().ref())))
                .toList();
    }

    /// For each view what the function makes of its scorecard, or the other value if the caller may not see its
    /// results.
    public <T> List<T> each(
            List<ScorecardView> views, T withoutResults, BiFunction<ScorecardView, Scorecard, T> value) {
        return eachOrElse(views, view -> withoutResults, value);
    }

    /// As [#each], with a value of its own for each scorecard whose results the caller may not see.
    public <T> List<T> eachOrElse(
            List<ScorecardView> views,
            Function<ScorecardView, T> withoutResults,
            BiFunction<ScorecardView, Scorecard, T> value) {
        Map<EntityRef, Scorecard> shown =
                visible.among(views.stream().map(view -> view.indexed().ref()).toList());
        Function<ScorecardView, T> ofView = view -> {
            Scorecard scorecard = shown.get(view.indexed().ref());
            return scorecard == null ? withoutResults.apply(view) : value.apply(view, scorecard);
        };
        return views.stream().map(ofView).toList();
    }

    /// Those that the caller may see, by ref.
    public Map<EntityRef, ScorecardView> views(Collection<EntityRef> refs) {
        Map<EntityRef, ScorecardView> views = new LinkedHashMap<>();
        index.byRefs(refs).forEach((ref, entity) -> views.put(ref, new ScorecardView(entity)));
        return views;
    }

    /// Of a scorecard that the caller may see.
    public ScorecardView view(Scorecard scorecard) {
        return Objects.requireNonNull(views(List.of(scorecard.ref())).get(scorecard.ref()));
    }
}
