package dev.mokuroku.scaffolder.task.cleanup;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlArray;
import dev.mokuroku.catalog.sql.SqlStatement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Deletes what nobody needs any more, a batch in a transaction.
@ApplicationScoped
class TaskCleanup {
    private static final List<String> STATE =
            List.of("scaffolder_step", "scaffolder_checkpoint", "scaffolder_workspace");

    private final CatalogConnection connections;

    TaskCleanup(CatalogConnection connections) {
        this.connections = connections;
    }

    /// Deletes tasks that ended before a time, with all that belongs to them.
    ///
    /// @return how many tasks were deleted
    @Transactional
    int deleteEndedBefore(Instant time, int limit) {
        SqlStatement select = SqlStatement.of("""
                select id from scaffolder_task where ended_at < ? and created_at < ?
                    and status in ('completed', 'failed', 'cancelled') order by created_at limit ?""", time, time, limit);
        List<UUID> ids = ids(select);
        if (!ids.isEmpty()) {
            deleteState(ids);
            delete("scaffolder_event", "task_id", ids);
            delete("scaffolder_task", "id", ids);
        }
        return ids.size();
    }

    /// Deletes what ended tasks stored for a retry, when its time is over.
    ///
    /// @return of how many tasks
    @Transactional
    int deleteStateUntil(Instant time, int limit) {
        List<UUID> ids =
                ids(SqlStatement.of("select id from scaffolder_task where state_until < ? limit ?", time, limit));
        if (!ids.isEmpty()) {
            deleteState(ids);
            SqlStatement update = SqlStatement.of(
                    "update scaffolder_task set state_until = null where id = any(?)", new SqlArray("uuid", ids));
            connections.call(update::update);
        }
        return ids.size();
    }

    private List<UUID> ids(SqlStatement select) {
        return connections.call(connection -> select.list(connection, row -> row.getObject(1, UUID.class)));
    }

    private void deleteState(List<UUID> ids) {
        STATE.forEach(table -> delete(table, "task_id", ids));
    }

    private void delete(String table, String column, List<UUID> ids) {
        SqlStatement delete =
                SqlStatement.of("delete from " + table + " where " + column + " = any(?)", new SqlArray("uuid", ids));
        connections.call(delete::update);
    }
}
