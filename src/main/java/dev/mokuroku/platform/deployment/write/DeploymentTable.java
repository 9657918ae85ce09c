package dev.mokuroku.platform.deployment.write;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlArray;
import dev.mokuroku.catalog.sql.SqlStatement;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.platform.deployment.Deployment;
import dev.mokuroku.platform.deployment.query.DeploymentRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/// Writes of the table `platform_deployment`, within the caller's transaction.
///
/// The table has no partitions by month. A report is known by its id alone, whenever it is repeated, and a unique key
/// of a partitioned table must contain the time.
@ApplicationScoped
class DeploymentTable {
    private static final String COLUMNS =
            "source, component, environment, instance, version, commit_hash, committed_at,"
                    + " status, started_at, finished_at, effective_at, reported_at, link, reporter, report_key, hash";

    private final CatalogConnection connections;

    DeploymentTable(CatalogConnection connections) {
        this.connections = connections;
    }

    Map<UUID, Deployment> byIds(Collection<UUID> ids) {
        SqlStatement select = SqlStatement.of(
                        DeploymentRows.SELECT + " where d.id = any(?)", new SqlArray("uuid", List.copyOf(ids)))
                .planEachTime();
        return connections.call(connection -> select.list(connection, DeploymentRows::read)).stream()
                .collect(toMap(Deployment::id, Function.identity()));
    }

    /// In this order, which decides between deployments of the same time.
    ///
    /// @throws KeyRaceException if another transaction has stored one of them meanwhile
    void insert(List<Deployment> deployments) {
        ArrayNode rows = PlainJson.MAPPER.createArrayNode();
        deployments.forEach(deployment -> rows.add(DeploymentRows.toJson(deployment)));
        SqlStatement insert = SqlStatement.of(
                "insert into platform_deployment (id, " + COLUMNS + ") select id, " + COLUMNS + """
                 from rows from (jsonb_to_recordset(?::jsonb) as (id uuid, source text, component text,
                environment text, instance text, version text, commit_hash text, committed_at timestamptz, status text,
                started_at timestamptz, finished_at timestamptz, effective_at timestamptz, reported_at timestamptz, link text, reporter text,
                report_key text, hash text)) with ordinality as r order by ordinality
                on conflict (id) do nothing""", rows.toString());
        if (connections.call(insert::update) < deployments.size()) {
            throw new KeyRaceException();
        }
    }

    /// @param limit of deployments
    /// @return how many were deleted
    int deleteBefore(Instant instant, int limit) {
        SqlStatement delete = SqlStatement.of("""
                delete from platform_deployment where id = any(array(
                select id from platform_deployment where effective_at < ? and reported_at < ?
                order by effective_at limit ?))""", instant, instant, limit);
        return connections.call(delete::update);
    }
}
