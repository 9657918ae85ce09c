package dev.mokuroku.platform.deployment.query;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlArray;
import dev.mokuroku.catalog.sql.SqlConditions;
import dev.mokuroku.catalog.sql.SqlStatement;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.platform.deployment.Deployment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Deployments, the latest first. Each method runs one statement. Nothing that comes from here may reach a caller
/// unchecked.
@ApplicationScoped
public class DeploymentHistory {
    private static final String ORDER = " order by d.effective_at desc, d.seq desc limit ?";

    private final CatalogConnection connections;

    DeploymentHistory(CatalogConnection connections) {
        this.connections = connections;
    }

    /// A position in the list.
    public record Key(Instant effectiveAt, long seq) {
        public static Key of(Deployment deployment) {
            return new Key(deployment.effectiveAt(), deployment.seq());
        }
    }

    /// @param after the last one of the page before; null for the first page
    @Transactional
    public List<Deployment> page(DeploymentFilter filter, @Nullable Key after, int limit) {
        SqlConditions conditions = filter.sql();
        if (after != null) {
            conditions.and("(d.effective_at, d.seq) < (?, ?)", after.effectiveAt(), after.seq());
        }
        SqlStatement select = SqlStatement.of(DeploymentRows.SELECT)
                .where(conditions)
                .append(ORDER, limit)
                .planEachTime();
        return connections.call(connection -> select.list(connection, DeploymentRows::read));
    }

    /// The latest ones of each component.
    ///
    /// @param environment null for all
    @Transactional
    public Map<EntityRef, List<Deployment>> latestOf(
            Collection<EntityRef> components, @Nullable String environment, int limit) {
        List<String> refs =
                components.stream().map(EntityRef::toString).distinct().toList();
        SqlStatement select = SqlStatement.of(
                        "select d.* from unnest(?) as c(component) cross join lateral (" + DeploymentRows.SELECT,
                        SqlArray.texts(refs))
                .append(
                        " where d.component = c.component and (?::text is null or d.environment = ?)",
                        environment,
                        environment)
                .append(ORDER + ") d order by d.component, d.effective_at desc, d.seq desc", limit);
        return connections.call(connection -> select.list(connection, DeploymentRows::read)).stream()
                .collect(Collectors.groupingBy(
                        deployment -> deployment.target().component(), LinkedHashMap::new, Collectors.toList()));
    }

    /// The deployments of each component since a time, the latest first.
    ///
    /// @param limit for each component
    @Transactional
    public Map<EntityRef, List<Deployment>> since(Collection<EntityRef> components, Instant since, int limit) {
        SqlStatement select = SqlStatement.of(
                        "select d.* from unnest(?) as c(component) cross join lateral (" + DeploymentRows.SELECT,
                        SqlArray.texts(
                                components.stream().map(EntityRef::toString).toList()))
                .append(" where d.component = c.component and d.effective_at >= ?", since)
                .append(ORDER + ") d order by d.component, d.effective_at desc, d.seq desc", limit);
        return connections.call(connection -> select.list(connection, DeploymentRows::read)).stream()
                .collect(Collectors.groupingBy(
                        deployment -> deployment.target().component(), LinkedHashMap::new, Collectors.toList()));
    }
}
