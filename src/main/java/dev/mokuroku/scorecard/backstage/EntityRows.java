package dev.mokuroku.scorecard.backstage;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static java.util.Comparator.reverseOrder;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.RelationType;
import dev.mokuroku.index.EntityOrder;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.scorecard.backstage.metric.EntityMetrics;
import dev.mokuroku.scorecard.backstage.metric.Metric;
import dev.mokuroku.scorecard.backstage.metric.Metrics;
import dev.mokuroku.scorecard.backstage.metric.Times;
import dev.mokuroku.scorecard.evaluation.EntityResult;
import dev.mokuroku.scorecard.read.ShownResults;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Lists the entities behind a total.
@Singleton
class EntityRows {
    /// As in the plugin. Only an order by the numbers of a check, which the index does not know, reads so many.
    private static final int MAX_ROWS = 10_000;

    private static final int BATCH_SIZE = 1_000;

    private final Metrics metrics;
    private final EntitiesFilter filters;
    private final MetricEntities entities;
    private final ShownResults results;

    EntityRows(Metrics metrics, EntitiesFilter filters, MetricEntities entities, ShownResults results) {
        this.metrics = metrics;
        this.filters = filters;
        this.entities = entities;
        this.results = results;
    }

    EntitiesJson list(String metricId, EntitiesParameters parameters) {
        Metric metric = metrics.get(metricId);
        EntityFilter filter = filters.of(metric, parameters);
        MetricEntities.Counts counts = entities.count(metric, filter);
        boolean byNumber = metric.check() != null
                && metric.check().isNumber()
                && parameters.sort().by().equals("metricValue");
        List<EntitiesJson.Row> rows = byNumber
                ? byNumber(metric, filter, counts, parameters)
                : rows(metric, page(metric, filter, counts, parameters));
        long total = counts.considered();
        boolean isCapped = byNumber && total > MAX_ROWS;
        return new EntitiesJson(
                metric.id(),
                new EntitiesJson.Metadata(metric.title(), metric.description(), metric.type()),
                rows,
                new EntitiesJson.Pagination(
                        parameters.page(),
                        parameters.pageSize(),
                        total,
                        Math.ceilDiv(total, parameters.pageSize()),
                        isCapped),
                new EntitiesJson.Health(total, counts.failed(), isCapped));
    }

    private List<IndexedEntity> page(
            Metric metric, EntityFilter filter, MetricEntities.Counts counts, EntitiesParameters parameters) {
        StatusGroups groups = StatusGroups.of(metric, parameters.sort());
        return entities.page(
                metric,
                filter,
                groups.groups(),
                groups.order(),
                counts,
                new MetricEntities.Window(parameters.offset(), parameters.pageSize()));
    }

    private List<EntitiesJson.Row> byNumber(
            Metric metric, EntityFilter filter, MetricEntities.Counts counts, EntitiesParameters parameters) {
        List<EntitiesJson.Row> rows = new ArrayList<>();
        for (int offset = 0; offset < Math.min(counts.considered(), MAX_ROWS); offset += BATCH_SIZE) {
            rows.addAll(rows(
                    metric,
                    entities.page(
                            metric,
                            filter,
                            List.of(metric.statuses()),
                            EntityOrder.BY_REF,
                            counts,
                            new MetricEntities.Window(offset, BATCH_SIZE))));
        }
        Comparator<Double> numbers = parameters.sort().descending() ? reverseOrder() : naturalOrder();
        rows.sort(comparing(EntityRows::number, nullsLast(numbers)));
        return rows.stream()
                .skip(parameters.offset())
                .limit(parameters.pageSize())
                .toList();
    }

    private static @Nullable Double number(EntitiesJson.Row row) {
        return row.metricValue() == null ? null : row.metricValue().doubleValue();
    }

    /// An entity whose result was removed just now has no row.
    private List<EntitiesJson.Row> rows(Metric metric, List<IndexedEntity> page) {
        Map<EntityRef, EntityResult> found = results.of(
                metric.scorecard(), page.stream().map(IndexedEntity::ref).toList());
        return page.stream()
                .flatMap(entity ->
                        Optional.ofNullable(found.get(entity.ref()))
                                .map(result -> row(metric, entity, result))
                                .stream())
                .toList();
    }

    private static EntitiesJson.Row row(Metric metric, IndexedEntity entity, EntityResult result) {
        return new EntitiesJson.Row(
                entity.ref().toString(),
                entity.entity().namespace(),
                entity.entity().name(),
                entity.entity().kind(),
                entity.targetsOf(RelationType.OWNED_BY.text()).stream()
                        .findFirst()
                        .map(EntityRef::toString)
                        .orElse(null),
                EntityMetrics.valueInLists(metric, result),
                Times.text(result.changedAt()),
                EntityMetrics.keyOf(metric, result));
    }
}
