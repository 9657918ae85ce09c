package dev.mokuroku.platform.deployment.query;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.platform.deployment.Deployment;
import dev.mokuroku.platform.deployment.DeploymentSource;
import dev.mokuroku.platform.deployment.DeploymentStatus;
import dev.mokuroku.platform.deployment.RunningVersion;
import dev.mokuroku.platform.deployment.Target;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Deployments as rows.
public final class DeploymentRows {
    public static final String SELECT = """
            select d.id, d.seq, d.source, d.component, d.environment, d.instance, d.version, d.commit_hash,
            d.committed_at, d.status, d.started_at, d.finished_at, d.effective_at, d.reported_at, d.link, d.reporter, d.report_key, d.hash
            from platform_deployment d""";

    private DeploymentRows() {}

    public static Deployment read(ResultSet row) throws SQLException {
        return new Deployment(
                row.getObject("id", UUID.class),
                row.getLong("seq"),
                DeploymentSource.valueOf(row.getString("source")),
                target(row),
                DeploymentStatus.valueOf(row.getString("status")),
                row.getString("version"),
                row.getString("commit_hash"),
                instant(row, "committed_at"),
                instant(row, "started_at"),
                instant(row, "finished_at"),
                row.getTimestamp("effective_at").toInstant(),
                row.getTimestamp("reported_at").toInstant(),
                row.getString("link"),
                row.getString("reporter"),
                row.getString("report_key"),
                row.getString("hash"));
    }

    /// @param row of `platform_running`
    public static RunningVersion readRunning(ResultSet row) throws SQLException {
        return new RunningVersion(
                target(row),
                row.getString("version"),
                row.getString("commit_hash"),
                row.getTimestamp("effective_at").toInstant(),
                row.getString("link"),
                row.getObject("deployment", UUID.class));
    }

    /// The columns by name.
    public static ObjectNode toJson(Deployment deployment) {
        Target target = deployment.target();
        return PlainJson.MAPPER
                .createObjectNode()
                .put("id", deployment.id().toString())
                .put("source", deployment.source().name())
                .put("component", target.component().toString())
                .put("environment", target.environment())
                .put("instance", instanceText(target))
                .put("version", deployment.version())
                .put("commit_hash", deployment.commit())
                .put("committed_at", text(deployment.committedAt()))
                .put("status", deployment.status().name())
                .put("started_at", text(deployment.startedAt()))
                .put("finished_at", text(deployment.finishedAt()))
                .put("effective_at", deployment.effectiveAt().toString())
                .put("reported_at", deployment.reportedAt().toString())
                .put("link", deployment.link())
                .put("reporter", deployment.reporter())
                .put("report_key", deployment.key())
                .put("hash", deployment.hash());
    }

    public static String instanceText(Target target) {
        return target.instance() == null ? "" : target.instance();
    }

    private static Target target(ResultSet row) throws SQLException {
        String instance = row.getString("instance");
        return new Target(
                EntityRef.parse(row.getString("component")),
                row.getString("environment"),
                instance.isEmpty() ? null : instance);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }
}
