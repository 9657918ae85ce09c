package dev.mokuroku.platform.deployment.write;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlArray;
import dev.mokuroku.catalog.sql.SqlStatement;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.platform.deployment.Deployment;
import dev.mokuroku.platform.deployment.RunningChange;
import dev.mokuroku.platform.deployment.Target;
import dev.mokuroku.platform.deployment.query.DeploymentRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Writes of the table `platform_running`, within the caller's transaction.
@ApplicationScoped
class RunningTable {
    /// Rows are locked in the order of their keys, so that two replicas never wait for each other.
    private static final String LOCK = """
            select r.component, r.environment, r.instance, r.version, r.commit_hash, r.removed, r.effective_at, r.link,
            r.deployment from platform_running r
            join unnest(?, ?, ?) as k(component, environment, instance) using (component, environment, instance)
            order by r.component, r.environment, r.instance for update of r""";

    private static final String UPSERT = """
            insert into platform_running as r
            (component, environment, instance, version, commit_hash, removed, effective_at, link, deployment)
            select component, environment, instance, version, commit_hash, status = 'REMOVED', effective_at, link, id
            from jsonb_to_recordset(?::jsonb) as w(component text, environment text, instance text, version text,
            commit_hash text, status text, effective_at timestamptz, link text, id uuid)
            order by component, environment, instance
            on conflict (component, environment, instance) do update set version = excluded.version,
            commit_hash = excluded.commit_hash, removed = excluded.removed, effective_at = excluded.effective_at,
            link = excluded.link, deployment = excluded.deployment
            where r.effective_at <= excluded.effective_at
            returning component, environment, instance, version, commit_hash, removed, effective_at, link, deployment""";

    private final CatalogConnection connections;

    RunningTable(CatalogConnection connections) {
        this.connections = connections;
    }

    /// @param stored in the order of their arrival
    /// @return where something else runs now
    List<RunningChange> update(List<Deployment> stored) {
        Map<Target, Deployment> latest = LatestDeployments.of(stored);
        return latest.isEmpty() ? List.of() : connections.call(connection -> update(connection, latest));
    }

    private static List<RunningChange> update(Connection connection, Map<Target, Deployment> latest)
            throws SQLException {
        Map<Target, RunningRow> before = new HashMap<>();
        lock(latest.keySet()).list(connection, RunningRow::read).forEach(row -> before.put(row.target(), row));
        ArrayNode rows = PlainJson.MAPPER.createArrayNode();
        latest.values().stream()
                .filter(deployment -> isLater(deployment, before.get(deployment.target())))
                .forEach(deployment -> rows.add(DeploymentRows.toJson(deployment)));
        if (rows.isEmpty()) {
            return List.of();
        }
        return SqlStatement.of(UPSERT, rows.toString()).list(connection, RunningRow::read).stream()
                .map(after -> after.changeSince(before.get(after.target())))
                .filter(Objects::nonNull)
                .toList();
    }

    private static boolean isLater(Deployment deployment, @Nullable RunningRow row) {
        return row == null || !deployment.effectiveAt().isBefore(row.effectiveAt());
    }

    private static SqlStatement lock(Collection<Target> targets) {
        return SqlStatement.of(
                        LOCK,
                        SqlArray.texts(targets.stream()
                                .map(it -> it.component().toString())
                                .toList()),
                        SqlArray.texts(targets.stream().map(Target::environment).toList()),
                        SqlArray.texts(targets.stream()
                                .map(DeploymentRows::instanceText)
                                .toList()))
                .planEachTime();
    }

    /// Forgets what was removed so long ago that no late report is expected any more.
    int deleteRemovedBefore(Instant instant) {
        SqlStatement delete =
                SqlStatement.of("delete from platform_running where removed and effective_at < ?", instant);
        return connections.call(delete::update);
    }
}
