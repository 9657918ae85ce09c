package dev.mokuroku.scorecard.backstage;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.scorecard.backstage.metric.BackstageConfig;
import dev.mokuroku.scorecard.backstage.metric.EntityMetrics;
import dev.mokuroku.scorecard.backstage.metric.Metric;
import dev.mokuroku.scorecard.backstage.metric.MetricJson;
import dev.mokuroku.scorecard.backstage.metric.MetricStatus;
import dev.mokuroku.scorecard.backstage.metric.Metrics;
import dev.mokuroku.scorecard.backstage.metric.NamedValues;
import dev.mokuroku.scorecard.backstage.metric.Times;
import dev.mokuroku.scorecard.evaluation.EntityResult;
import dev.mokuroku.scorecard.read.ShownResults;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Counts the caller's own entities by status.
@Singleton
class Aggregations {
    private static final String TYPES = "mokuroku.scorecards.backstage.aggregation-types";

    private final Metrics metrics;
    private final MetricEntities entities;
    private final OwnEntities own;
    private final ShownResults results;
    private final TimeSeries timeSeries;
    private final Clock clock;
    private final Map<String, String> types;

    Aggregations(
            Metrics metrics,
            MetricEntities entities,
            OwnEntities own,
            ShownResults results,
            TimeSeries timeSeries,
            Clock clock,
            BackstageConfig config) {
        this.metrics = metrics;
        this.entities = entities;
        this.own = own;
        this.results = results;
        this.timeSeries = timeSeries;
        this.clock = clock;
        this.types = NamedValues.parse(TYPES, config.aggregationTypes().orElse(List.of()));
    }

    /// @param id of a metric, or an alias
    AggregationJson.Aggregation of(String id) {
        own.user();
        Metric metric = metrics.get(id);
        EntityFilter filter = own.filter();
        MetricEntities.Counts counts = entities.count(metric, filter);
        return new AggregationJson.Aggregation(
                metric.id(), EntityMetrics.SUCCESS, metadata(id, metric), result(id, metric, filter, counts));
    }

    AggregationJson.Metadata metadata(String id) {
        return metadata(id, metrics.get(id));
    }

    TimeSeriesJson.OfAggregation history(String id, TimeRange range) {
        own.user();
        Metric metric = metrics.get(id);
        return new TimeSeriesJson.OfAggregation(
                id,
                metric.id(),
                timeSeries.ofAggregation(metric, own.filter(), range),
                metadata(id, metric),
                new MetricJson.Thresholds(metric.rules()),
                null);
    }

    private AggregationJson.Metadata metadata(String id, Metric metric) {
        return new AggregationJson.Metadata(
                metric.title(),
                metric.description(),
                metric.type(),
                true,
                typeOf(id).text());
    }

    private AggregationJson.Result result(String id, Metric metric, EntityFilter filter, MetricEntities.Counts counts) {
        AggregationType type = typeOf(id);
        long total = counts.considered() - counts.failed();
        long weightedSum = metric.statuses().stream()
                .mapToLong(status -> status.score() * counts.of(status))
                .sum();
        return new AggregationJson.Result(
                total,
                Times.text(newest(metric, filter).orElseGet(clock::instant)),
                counts.considered(),
                counts.failed(),
                metric.statuses().stream()
                        .flatMap(status -> count(status, type, counts).stream())
                        .toList(),
                new MetricJson.Thresholds(metric.rules()),
                type.average(weightedSum, total));
    }

    private static Optional<AggregationJson.StatusCount> count(
            MetricStatus status, AggregationType type, MetricEntities.Counts counts) {
        Integer score = type == AggregationType.STATUS_GROUPED ? null : status.score();
        return Optional.ofNullable(status.key())
                .map(key -> new AggregationJson.StatusCount(key, counts.of(status), score));
    }

    private Optional<Instant> newest(Metric metric, EntityFilter filter) {
        return entities.newest(metric, filter)
                .map(IndexedEntity::ref)
                .flatMap(ref -> results.find(metric.scorecard(), ref))
                .map(EntityResult::changedAt);
    }

    /// @throws CatalogException if the setting names a type that does not exist
    private AggregationType typeOf(String id) {
        String text = types.getOrDefault(id, AggregationType.STATUS_GROUPED.text());
        return AggregationType.named(text)
                .orElseThrow(() -> CatalogException.invalidInput(
                        "%s: %s must be statusGrouped, average or weightedStatusScore".formatted(TYPES, id)));
    }
}
