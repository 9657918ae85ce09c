package dev.mokuroku.platform.deployment.query;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlStatement;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.EntityQuery;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.platform.deployment.EnvironmentName;
import dev.mokuroku.security.visibility.VisibleCatalog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The environments that the caller of the current request may see: where a visible component runs, and the visible
/// Resources of the type `environment`.
@ApplicationScoped
public class VisibleEnvironments {
    /// In the catalog.
    private static final int MAX_ENTITIES = 10_000;

    private static final EntityFilter ENTITIES = EntityFilter.allOf(
            EntityFilter.is("kind", EnvironmentName.KIND), EntityFilter.is("spec.type", EnvironmentName.TYPE));

    private final CatalogConnection connections;
    private final CatalogIndex index;
    private final VisibleCatalog visible;

    VisibleEnvironments(CatalogConnection connections, CatalogIndex index, VisibleCatalog visible) {
        this.connections = connections;
        this.index = index;
        this.visible = visible;
    }

    private record Row(String environment, @Nullable EntityRef component, long components, Instant latest) {}

    /// In the order of names.
    @Transactional
    public List<EnvironmentSummary> all() {
        SortedMap<String, EnvironmentSummary> found = new TreeMap<>();
        index.refs(EntityQuery.of(ENTITIES, MAX_ENTITIES).uncounted()).stream()
                .map(ref -> EnvironmentName.of(ref.toString()))
                .forEach(name -> found.put(name, new EnvironmentSummary(name, 0, null)));
        (visible.isRestricted() ? visibleRows() : rows())
                .forEach(row -> found.merge(
                        row.environment(),
                        new EnvironmentSummary(row.environment(), row.components(), row.latest()),
                        VisibleEnvironments::sum));
        return List.copyOf(found.values());
    }

    private static EnvironmentSummary sum(EnvironmentSummary one, EnvironmentSummary other) {
        Instant before = one.lastDeployedAt();
        Instant next = other.lastDeployedAt();
        Instant latest = before == null || (next != null && next.isAfter(before)) ? next : before;
        return new EnvironmentSummary(one.name(), one.components() + other.components(), latest);
    }

    private List<Row> rows() {
        SqlStatement select = SqlStatement.of("""
                select environment, count(distinct component), max(effective_at) from platform_running
                where not removed group by environment""");
        return connections.call(connection -> select.list(
                connection,
                row -> new Row(
                        row.getString(1),
                        null,
                        row.getLong(2),
                        row.getTimestamp(3).toInstant())));
    }

    private List<Row> visibleRows() {
        SqlStatement select = SqlStatement.of("""
                select environment, component, max(effective_at) from platform_running
                where not removed group by environment, component""");
        List<Row> rows = connections.call(connection -> select.list(
                connection,
                row -> new Row(
                        row.getString(1),
                        EntityRef.parse(row.getString(2)),
                        1,
                        row.getTimestamp(3).toInstant())));
        Predicate<EntityRef> isVisible = visible.among(rows.stream()
                .map(Row::component)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return rows.stream()
                .filter(row -> row.component() != null && isVisible.test(row.component()))
                .toList();
    }
}
