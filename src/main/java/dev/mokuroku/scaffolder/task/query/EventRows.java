package dev.mokuroku.scaffolder.task.query;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlArray;
import dev.mokuroku.catalog.sql.SqlStatement;
import dev.mokuroku.scaffolder.task.TaskEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// Reads the table `scaffolder_event`. The events of a task are written by one replica at a time, so an event that
/// becomes visible later has a greater id.
@ApplicationScoped
public class EventRows {
    private static final String SELECT = "select id, task_id, type, body, created_at from scaffolder_event ";

    private final CatalogConnection connections;

    EventRows(CatalogConnection connections) {
        this.connections = connections;
    }

    /// The events after an event, and the event that ended the task, in their order.
    ///
    /// @param after the id of an event; 0 for all
    @Transactional
    public List<TaskEvent> after(UUID taskId, long after) {
        return after(List.of(taskId), after).getOrDefault(taskId, List.of());
    }

    /// As [#after(UUID, long)], of many tasks; tasks without events are missing.
    @Transactional
    public Map<UUID, List<TaskEvent>> after(Collection<UUID> taskIds, long after) {
        SqlStatement select = SqlStatement.of(
                        SELECT + "where task_id = any(?) and (id > ? or type = 'completion') order by id",
                        new SqlArray("uuid", List.copyOf(taskIds)),
                        after)
                .planEachTime();
        return connections.call(connection -> select.list(connection, EventRows::read)).stream()
                .collect(Collectors.groupingBy(TaskEvent::taskId));
    }

    /// The events of the latest run of a task: those after the last retry.
    public List<TaskEvent> ofLatestRun(UUID taskId) {
        SqlStatement select = SqlStatement.of(SELECT + """
                where task_id = ? and id > coalesce(
                    (select max(id) from scaffolder_event where task_id = ? and type = 'recovered'), 0) order by id""", taskId, taskId);
        return connections.call(connection -> select.list(connection, EventRows::read));
    }

    private static TaskEvent read(ResultSet row) throws SQLException {
        return new TaskEvent(
                row.getLong("id"),
                row.getObject("task_id", UUID.class),
                TaskEvent.Type.valueOf(row.getString("type").toUpperCase(Locale.ROOT)),
                row.getString("body"),
                row.getTimestamp("created_at").toInstant());
    }
}
