package dev.mokuroku.scorecard.backstage;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.platform.version.UtcDay;
import dev.mokuroku.scorecard.backstage.metric.Metric;
import dev.mokuroku.scorecard.backstage.metric.MetricJson;
import dev.mokuroku.scorecard.backstage.metric.MetricStatus;
import dev.mokuroku.scorecard.backstage.metric.Times;
import dev.mokuroku.scorecard.evaluation.EntityResult;
import dev.mokuroku.scorecard.read.ShownResults;
import dev.mokuroku.scorecard.result.ResultChange;
import dev.mokuroku.scorecard.result.ResultHistory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Histories of metrics, a point for each day in UTC.
@Singleton
class TimeSeries {
    /// Of an aggregation, so that a history stays a matter of milliseconds.
    private static final int MAX_ENTITIES = 1_000;

    private static final int PAGE_SIZE = 5_000;

    private final ShownResults results;
    private final ResultHistory history;
    private final MetricEntities entities;
    private final Clock clock;

    TimeSeries(ShownResults results, ResultHistory history, MetricEntities entities, Clock clock) {
        this.results = results;
        this.history = history;
        this.entities = entities;
        this.clock = clock;
    }

    /// @param entity that the caller may see
    TimeSeriesJson.OfEntity ofEntity(Metric metric, EntityRef entity, TimeRange range) {
        List<PointOfDay> points = points(metric, List.of(entity), range);
        return new TimeSeriesJson.OfEntity(
                metric.id(),
                entity.toString(),
                points.stream().map(point -> entityPoint(metric, point)).toList(),
                MetricJson.Metadata.of(metric, metric.description()),
                new MetricJson.Thresholds(metric.rules()));
    }

    /// @param filter of the entities, beside the caller's
    List<TimeSeriesJson.AggregationPoint> ofAggregation(Metric metric, EntityFilter filter, TimeRange range) {
        List<EntityRef> refs = entities.first(metric, filter, MAX_ENTITIES);
        Map<LocalDate, List<PointOfDay>> byDay =
                points(metric, refs, range).stream().collect(groupingBy(PointOfDay::day, TreeMap::new, toList()));
        return byDay.entrySet().stream()
                .map(day -> aggregationPoint(metric, day.getKey(), day.getValue()))
                .toList();
    }

    private record PointOfDay(LocalDate day, MetricStatus status, PastResult result) {
        boolean failed() {
            return status.rule() == null;
        }
    }

    private List<PointOfDay> points(Metric metric, List<EntityRef> refs, TimeRange range) {
        Map<EntityRef, EntityResult> present = results.of(metric.scorecard(), refs);
        if (present.isEmpty()) {
            return List.of();
        }
        Map<EntityRef, List<ResultChange>> changes = changes(metric, present.keySet(), range.from());
        List<LocalDate> days = range.days(UtcDay.today(clock));
        List<PointOfDay> points = new ArrayList<>();
        present.forEach((ref, result) -> PastResult.of(result, changes.getOrDefault(ref, List.of()), days)
                .forEach((day, past) ->
                        past.status(metric).ifPresent(status -> points.add(new PointOfDay(day, status, past)))));
        return points;
    }

    private Map<EntityRef, List<ResultChange>> changes(Metric metric, Collection<EntityRef> refs, LocalDate from) {
        List<ResultChange> changes = new ArrayList<>();
        Instant start = from.atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant end = clock.instant().plusSeconds(1);
        Long before = null;
        List<ResultChange> page;
        do {
            page = history.changes(metric.scorecard().ref(), refs, start, end, before, PAGE_SIZE);
            changes.addAll(page);
            before = page.isEmpty() ? null : Long.valueOf(page.getLast().id());
        } while (page.size() == PAGE_SIZE);
        return changes.stream().collect(groupingBy(ResultChange::entity));
    }

    private TimeSeriesJson.EntityPoint entityPoint(Metric metric, PointOfDay point) {
        return new TimeSeriesJson.EntityPoint(
                point.result().value(metric, point.status()),
                endOf(point.day()),
                point.status().key(),
                point.failed() ? "The evaluation was stopped." : null);
    }

    private TimeSeriesJson.AggregationPoint aggregationPoint(Metric metric, LocalDate day, List<PointOfDay> points) {
        long failed = points.stream().filter(PointOfDay::failed).count();
        List<Integer> values = points.stream()
                .filter(point -> !point.failed())
                .flatMap(point -> Optional.ofNullable(point.result().value(metric, point.status())).stream())
                .toList();
        return new TimeSeriesJson.AggregationPoint(
                values.isEmpty()
                        ? null
                        : values.stream().mapToInt(Integer::intValue).average().orElseThrow(),
                points.size() - failed,
                failed,
                points.size(),
                null,
                endOf(day));
    }

    private String endOf(LocalDate day) {
        Instant end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusMillis(1);
        Instant now = clock.instant();
        return Times.text(end.isAfter(now) ? now : end);
    }
}
