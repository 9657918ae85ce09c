package dev.mokuroku.platform.deployment.query;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlArray;
import dev.mokuroku.catalog.sql.SqlConditions;
import dev.mokuroku.catalog.sql.SqlStatement;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.platform.deployment.RunningVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What runs. Each method runs one statement. Nothing that comes from here may reach a caller unchecked.
@ApplicationScoped
public class RunningVersions {
    private static final String ORDER = " order by component, environment, instance";
    private static final String COLUMNS =
            "component, environment, instance, version, commit_hash, effective_at, link, deployment";
    private static final String SELECT = "select " + COLUMNS + " from platform_running";

    /// What runs now counts as well, because what brought it may be older than the history.
    private static final String SELECT_AT = """
            select %1$s from (select distinct on (component, environment, instance) * from (
            select component, environment, instance, version, commit_hash, effective_at, link, id as deployment, seq,
            status = 'REMOVED' as removed from platform_deployment
            where %2$s and effective_at <= ? and status in ('SUCCEEDED', 'ROLLED_BACK', 'REMOVED')
            union all
            select %1$s, null, removed from platform_running where %2$s and effective_at <= ?) as every
            order by component, environment, instance, effective_at desc, seq desc nulls first) as latest
            where not removed""";

    private final CatalogConnection connections;

    RunningVersions(CatalogConnection connections) {
        this.connections = connections;
    }

    /// A position in [#page].
    public record Key(String component, String environment, String instance) {
        public static Key of(RunningVersion running) {
            return new Key(
                    running.target().component().toString(),
                    running.target().environment(),
                    DeploymentRows.instanceText(running.target()));
        }
    }

    /// What runs of each component, by environment and instance. A component of which nothing runs has no entry.
    @Transactional
    public Map<EntityRef, List<RunningVersion>> of(Collection<EntityRef> components) {
        SqlStatement select = SqlStatement.of(
                        "select running.* from unnest(?) as c(ref) cross join lateral (" + SELECT
                                + " where component = c.ref and not removed) as running" + ORDER,
                        refs(components))
                .planEachTime();
        return byComponent(select);
    }

    /// As [#of], at a time within the history that is kept.
    @Transactional
    public Map<EntityRef, List<RunningVersion>> at(Collection<EntityRef> components, Instant instant) {
        SqlArray refs = refs(components);
        String select = SELECT_AT.formatted(COLUMNS, "component = any(?)");
        return byComponent(SqlStatement.of(select + ORDER, refs, instant, refs, instant));
    }

    /// All that ran at a time within the history that is kept.
    ///
    /// @param environment null for all
    @Transactional
    public List<RunningVersion> allAt(@Nullable String environment, Instant instant) {
        String select = SELECT_AT.formatted(COLUMNS, "(?::text is null or environment = ?)");
        return list(
                SqlStatement.of(select + ORDER, environment, environment, instant, environment, environment, instant));
    }

    /// What runs, in the order of components, environments and instances.
    ///
    /// @param component null for all
    /// @param environment null for all
    /// @param after the last one of the page before; null for the first page
    @Transactional
    public List<RunningVersion> page(
            @Nullable EntityRef component, @Nullable String environment, @Nullable Key after, int limit) {
        SqlConditions conditions = new SqlConditions()
                .and("not removed")
                .andIfGiven("component = ?", component == null ? null : component.toString())
                .andIfGiven("environment = ?", environment);
        if (after != null) {
            conditions.and(
                    "(component, environment, instance) > (?, ?, ?)",
                    after.component(),
                    after.environment(),
                    after.instance());
        }
        return list(SqlStatement.of(SELECT).where(conditions).append(ORDER + " limit ?", limit));
    }

    private Map<EntityRef, List<RunningVersion>> byComponent(SqlStatement select) {
        return list(select).stream()
                .collect(Collectors.groupingBy(
                        running -> running.target().component(), LinkedHashMap::new, Collectors.toList()));
    }

    private List<RunningVersion> list(SqlStatement select) {
        return connections.call(connection -> select.list(connection, DeploymentRows::readRunning));
    }

    private static SqlArray refs(Collection<EntityRef> components) {
        return SqlArray.texts(
                components.stream().map(EntityRef::toString).distinct().toList());
    }
}
