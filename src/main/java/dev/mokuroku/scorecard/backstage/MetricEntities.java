package dev.mokuroku.scorecard.backstage;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.EntityOrder;
import dev.mokuroku.index.EntityPage;
import dev.mokuroku.index.EntityQuery;
import dev.mokuroku.index.FacetCount;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.scorecard.ScorecardTerms;
import dev.mokuroku.scorecard.backstage.metric.Metric;
import dev.mokuroku.scorecard.backstage.metric.MetricStatus;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The visible entities with a result of a metric, from the index. A metric that the caller may see may be a draft.
@Singleton
class MetricEntities {
    private final CatalogIndex index;

    MetricEntities(CatalogIndex index) {
        this.index = index.allowingInternal(ScorecardTerms.DRAFT_PREFIX);
    }

    /// The number of entities by status, in the order of the metric's statuses.
    record Counts(Map<MetricStatus, Long> byStatus) {
        long considered() {
            return byStatus.values().stream().mapToLong(Long::longValue).sum();
        }

        long failed() {
            return byStatus.entrySet().stream()
                    .filter(entry -> entry.getKey().rule() == null)
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }

        long of(MetricStatus status) {
            return byStatus.getOrDefault(status, 0L);
        }

        long of(List<MetricStatus> statuses) {
            return statuses.stream().mapToLong(this::of).sum();
        }
    }

    Counts count(Metric metric, EntityFilter filter) {
        String key = metric.termKey();
        Map<MetricStatus, Long> counts = new HashMap<>();
        for (FacetCount facet : index.facets(filter, List.of(key)).getOrDefault(key, List.of())) {
            metric.status(facet.value()).ifPresent(status -> counts.merge(status, facet.count(), Long::sum));
        }
        return new Counts(counts);
    }

    /// The entity whose result changed last.
    Optional<IndexedEntity> newest(Metric metric, EntityFilter filter) {
        EntityOrder order = EntityOrder.by(ScorecardTerms.changedKey(metric.scorecard()), true);
        return page(metric, metric.statuses(), filter, order, 0, 1).stream().findFirst();
    }

    /// In the order of refs.
    List<EntityRef> first(Metric metric, EntityFilter filter, int max) {
        return page(metric, metric.statuses(), filter, EntityOrder.BY_REF, 0, max).stream()
                .map(IndexedEntity::ref)
                .toList();
    }

    /// A page over groups of statuses, one group after the other, each in the same order.
    ///
    /// @param counts of the same filter
    List<IndexedEntity> page(
            Metric metric,
            EntityFilter filter,
            List<List<MetricStatus>> groups,
            EntityOrder order,
            Counts counts,
            Window window) {
        List<IndexedEntity> page = new ArrayList<>();
        long skip = window.offset();
        for (List<MetricStatus> group : groups) {
            long size = counts.of(group);
            if (skip < size && page.size() < window.size()) {
                page.addAll(page(metric, group, filter, order, (int) skip, window.size() - page.size()));
            }
            skip = Math.max(0, skip - size);
        }
        return page;
    }

    /// Part of a list.
    record Window(long offset, int size) {}

    private List<IndexedEntity> page(
            Metric metric, List<MetricStatus> statuses, EntityFilter filter, EntityOrder order, int skip, int size) {
        EntityFilter.In hasStatus = new EntityFilter.In(
                metric.termKey(), statuses.stream().map(MetricStatus::term).toList());
        EntityQuery query = EntityQuery.of(EntityFilter.allOf(filter, hasStatus), size)
                .ordered(order)
                .skipping(skip)
                .uncounted();
        return index.page(query).items().stream().map(EntityPage.Item::entity).toList();
    }
}
