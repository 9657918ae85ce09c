package dev.mokuroku.scaffolder.task.query;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlConditions;
import dev.mokuroku.catalog.sql.SqlStatement;
import dev.mokuroku.scaffolder.task.Task;
import dev.mokuroku.scaffolder.task.TaskStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads the table `scaffolder_task`.
@ApplicationScoped
public class TaskRows {
    private static final String SELECT = """
            select id, template_ref, template_version, status, spec, created_by, created_at, started_at, ended_at,
                last_heartbeat_at, failed_step, error
            from scaffolder_task""";

    private final CatalogConnection connections;

    TaskRows(CatalogConnection connections) {
        this.connections = connections;
    }

    @Transactional
    public Optional<Task> find(UUID id) {
        SqlStatement select = SqlStatement.of(SELECT + " where id = ?", id);
        return connections.call(connection -> select.list(connection, TaskRows::read)).stream()
                .findFirst();
    }

    @Transactional
    public List<Task> list(TaskFilter filter, TaskOrder order, int limit, long offset) {
        SqlStatement select = SqlStatement.of(SELECT)
                .where(filter.conditions())
                .append(" order by " + order.sql() + " limit ? offset ?", limit, offset);
        return connections.call(connection -> select.list(connection, TaskRows::read));
    }

    /// The newest first.
    ///
    /// @param after the last task of the page before; null for the first page
    @Transactional
    public List<Task> page(TaskFilter filter, @Nullable Key after, int limit) {
        SqlConditions conditions = filter.conditions();
        if (after != null) {
            conditions.and("(created_at, id) < (?, ?)", after.createdAt(), after.id());
        }
        SqlStatement select =
                SqlStatement.of(SELECT).where(conditions).append(" order by created_at desc, id desc limit ?", limit);
        return connections.call(connection -> select.list(connection, TaskRows::read));
    }

    /// @param createdAt to the microsecond, as PostgreSQL keeps it
    public record Key(Instant createdAt, UUID id) {}

    @Transactional
    public long count(TaskFilter filter) {
        SqlStatement select = SqlStatement.of("select count(*) from scaffolder_task")
                .where(filter.conditions())
                .planEachTime();
        return connections.call(select::number);
    }

    private static Task read(ResultSet row) throws SQLException {
        String status = row.getString("status");
        return new Task(
                row.getObject("id", UUID.class),
                row.getString("template_ref"),
                row.getString("template_version"),
                TaskStatus.named(status)
                        .orElseThrow(() -> new IllegalStateException("A task with the status " + status)),
                row.getString("spec"),
                row.getString("created_by"),
                row.getTimestamp("created_at").toInstant(),
                time(row, "started_at"),
                time(row, "ended_at"),
                time(row, "last_heartbeat_at"),
                row.getString("failed_step"),
                row.getString("error"));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
