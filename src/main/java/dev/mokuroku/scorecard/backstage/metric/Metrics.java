package dev.mokuroku.scorecard.backstage.metric;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.scorecard.Scorecard;
import dev.mokuroku.scorecard.read.VisibleScorecards;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The metrics that the caller of the current request may see, by id.
@Singleton
public class Metrics {
    private static final String ALIASES = "mokuroku.scorecards.backstage.aliases";

    private final VisibleScorecards scorecards;
    private final Map<String, String> aliases;

    Metrics(VisibleScorecards scorecards, BackstageConfig config) {
        this.scorecards = scorecards;
        this.aliases = NamedValues.parse(ALIASES, config.aliases().orElse(List.of()));
    }

    /// Each scorecard is followed by its checks. If two have the same id, the first keeps it.
    public List<Metric> all() {
        return List.copyOf(
                byId(scorecards.all().values().stream().flatMap(Metrics::of)).values());
    }

    /// The metrics with these ids or aliases, in the order given; unknown ids are left out.
    public List<Metric> named(List<String> ids) {
        Map<String, Metric> all = byId(scorecards.all().values().stream().flatMap(Metrics::of));
        return ids.stream()
                .map(id -> aliases.getOrDefault(id, id))
                .distinct()
                .flatMap(id -> Optional.ofNullable(all.get(id)).stream())
                .toList();
    }

    /// @param id of a metric, or an alias
    /// @throws CatalogException `NOT_FOUND`, in the plugin's words
    public Metric get(String id) {
        return named(List.of(id)).stream()
                .findFirst()
                .orElseThrow(() ->
                        CatalogException.notFound("No metric provider registered for metric ID '%s'.".formatted(id)));
    }

    private static Map<String, Metric> byId(Stream<Metric> metrics) {
        Map<String, Metric> byId = new LinkedHashMap<>();
        metrics.forEach(metric -> byId.putIfAbsent(metric.id(), metric));
        return byId;
    }

    private static Stream<Metric> of(Scorecard scorecard) {
        return Stream.concat(
                Stream.of(Metric.of(scorecard)), scorecard.checks().stream().map(check -> Metric.of(scorecard, check)));
    }
}
