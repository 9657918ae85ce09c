package dev.mokuroku.scorecard.backstage;

import dev.mokuroku.index.FacetCount;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.scorecard.backstage.metric.Metric;
import dev.mokuroku.scorecard.backstage.metric.MetricStatus;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The condition that the parameters of the list of entities express.
@Singleton
class EntitiesFilter {
    private static final String KIND = "kind";

    private final CatalogIndex index;
    private final NameFilter names;

    EntitiesFilter(CatalogIndex index) {
        this.index = index;
        this.names = new NameFilter(index);
    }

    EntityFilter of(Metric metric, EntitiesParameters parameters) {
        List<EntityFilter> parts = new ArrayList<>();
        parts.add(new EntityFilter.In(metric.termKey(), terms(metric, parameters.status())));
        if (!parameters.owners().isEmpty()) {
            parts.add(new EntityFilter.In(OwnEntities.OWNED_BY, parameters.owners()));
        }
        if (parameters.kind() != null) {
            parts.add(kind(parameters.kind()));
        }
        if (parameters.namespace() != null) {
            parts.add(EntityFilter.is("metadata.namespace", parameters.namespace()));
        }
        if (parameters.name() != null) {
            parts.add(names.of(parameters.name()));
        }
        return new EntityFilter.All(parts);
    }

    /// Of one status, or of all: a check that is not applicable has no row.
    private static List<String> terms(Metric metric, @Nullable String status) {
        return metric.statuses().stream()
                .filter(known -> status == null || status.equals(known.key()))
                .map(MetricStatus::term)
                .toList();
    }

    /// In the case of descriptors, as the plugin compares kinds; filters ignore case.
    private EntityFilter kind(String kind) {
        EntityFilter filter = EntityFilter.is(KIND, kind);
        boolean written = index.facets(filter, List.of(KIND)).getOrDefault(KIND, List.of()).stream()
                .map(FacetCount::value)
                .anyMatch(kind::equals);
        return written ? filter : new EntityFilter.Any(List.of());
    }
}
