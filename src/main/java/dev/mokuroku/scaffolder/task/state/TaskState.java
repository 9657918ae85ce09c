package dev.mokuroku.scaffolder.task.state;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlStatement;
import dev.mokuroku.scaffolder.task.TaskEvent;
import dev.mokuroku.scaffolder.task.query.EventRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Reads what an earlier attempt stored of a task.
@ApplicationScoped
public class TaskState {
    private final CatalogConnection connections;
    private final EventRows events;
    private final StateCodec codec;

    TaskState(CatalogConnection connections, EventRows events, StateCodec codec) {
        this.connections = connections;
        this.events = events;
        this.codec = codec;
    }

    /// What an earlier attempt stored.
    ///
    /// @param steps the results of the steps that ended, in their order
    /// @param checkpoints stored values by step and key
    /// @param workspace archive of the files; empty if no step has written any
    /// @param log the events of the latest run
    public record Stored(
            List<JsonNode> steps,
            Map<CheckpointKey, JsonNode> checkpoints,
            Optional<byte[]> workspace,
            List<TaskEvent> log) {
        public static final Stored NOTHING = new Stored(List.of(), Map.of(), Optional.empty(), List.of());

        /// Stands for files that are too large to be stored.
        public static byte[] tooLarge() {
            return new byte[0];
        }

        /// Without the files that later steps need, all steps are repeated: their stored values keep them from making
        /// anything twice.
        public Stored restorable() {
            return workspace.filter(files -> files.length == 0).isEmpty()
                    ? this
                    : new Stored(List.of(), checkpoints, Optional.empty(), log);
        }
    }

    public record CheckpointKey(String stepId, String key) {}

    /// @throws UnreadableStateException if it was encrypted with a key that this replica does not have
    @Transactional
    public Stored load(UUID taskId) {
        return connections.call(connection -> new Stored(
                select("select result from scaffolder_step where task_id = ? order by position", taskId)
                        .list(connection, row -> codec.json(row.getBytes(1))),
                checkpoints(connection, taskId),
                select("select content from scaffolder_workspace where task_id = ?", taskId)
                        .list(connection, row -> codec.bytes(row.getBytes(1)))
                        .stream()
                        .findFirst(),
                events.ofLatestRun(taskId)));
    }

    private Map<CheckpointKey, JsonNode> checkpoints(Connection connection, UUID taskId) throws SQLException {
        Map<CheckpointKey, JsonNode> found = new HashMap<>();
        select("select step_id, key, value from scaffolder_checkpoint where task_id = ?", taskId)
                .list(
                        connection,
                        row -> Map.entry(
                                new CheckpointKey(row.getString(1), row.getString(2)), codec.json(row.getBytes(3))))
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }

    private static SqlStatement select(String text, UUID taskId) {
        return SqlStatement.of(text, taskId);
    }
}
