package dev.mokuroku.scorecard.backstage;

import dev.mokuroku.index.EntityOrder;
import dev.mokuroku.scorecard.ScorecardTerms;
import dev.mokuroku.scorecard.backstage.metric.Metric;
import dev.mokuroku.scorecard.backstage.metric.MetricStatus;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The order of the list of entities: groups of statuses, and an order within each group.
record StatusGroups(List<List<MetricStatus>> groups, EntityOrder order) {
    static StatusGroups of(Metric metric, EntitiesParameters.Sort sort) {
        boolean descending = sort.descending();
        return switch (sort.by()) {
            case "status" -> new StatusGroups(byStatus(metric, descending), EntityOrder.BY_REF);
            case "metricValue" ->
                metric.check() == null
                        ? all(metric, EntityOrder.by(ScorecardTerms.percentKey(metric.scorecard()), descending))
                        : new StatusGroups(byValue(metric, descending), EntityOrder.BY_REF);
            // Not by the relation: callers who may not see all entities cannot order by relations.
            case "owner" -> all(metric, EntityOrder.by("spec.owner", descending));
            case "entityKind" -> all(metric, EntityOrder.by("kind", descending));
            case "namespace" -> all(metric, EntityOrder.by("metadata.namespace", descending));
            case "entityName" -> all(metric, new EntityOrder(List.of(), descending));
            default -> all(metric, EntityOrder.by(ScorecardTerms.changedKey(metric.scorecard()), descending));
        };
    }

    private static StatusGroups all(Metric metric, EntityOrder order) {
        return new StatusGroups(List.of(metric.statuses()), order);
    }

    /// From the worst to the best, or from the best; failed calculations last.
    private static List<List<MetricStatus>> byStatus(Metric metric, boolean descending) {
        List<MetricStatus> known = metric.statuses().stream()
                .filter(status -> status.rule() != null)
                .toList();
        return Stream.concat(
                        (descending ? known : known.reversed()).stream().map(List::of),
                        Stream.of(matching(metric, status -> status.rule() == null)))
                .toList();
    }

    private static List<List<MetricStatus>> byValue(Metric metric, boolean descending) {
        List<Integer> values = metric.statuses().stream()
                .flatMap(status -> Optional.ofNullable(status.value()).stream())
                .distinct()
                .sorted()
                .toList();
        return Stream.concat(
                        (descending ? values.reversed() : values)
                                .stream()
                                        .map(value ->
                                                matching(metric, status -> Objects.equals(value, status.value()))),
                        Stream.of(matching(metric, status -> status.value() == null)))
                .toList();
    }

    private static List<MetricStatus> matching(Metric metric, Predicate<MetricStatus> condition) {
        return metric.statuses().stream().filter(condition).toList();
    }
}
