package dev.mokuroku.scaffolder.task.store;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlStatement;
import dev.mokuroku.scaffolder.task.Task;
import dev.mokuroku.scaffolder.task.TaskStatus;
import dev.mokuroku.scaffolder.task.state.TaskCipher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What callers do with a task that is stored. Each in a transaction of its own.
@ApplicationScoped
public class TaskChanges {
    private final CatalogConnection connections;
    private final TaskInserts inserts;
    private final TaskAudit audit;
    private final TaskCipher cipher;
    private final Clock clock;

    TaskChanges(CatalogConnection connections, TaskInserts inserts, TaskAudit audit, TaskCipher cipher, Clock clock) {
        this.connections = connections;
        this.inserts = inserts;
        this.audit = audit;
        this.cipher = cipher;
        this.clock = clock;
    }

    /// Ends a task that waits in the queue, with its last events.
    ///
    /// @return false if the task does not wait any more
    @Transactional
    public boolean cancelOpen(Task task, String author, List<NewEvent> events) {
        SqlStatement update =
                SqlStatement.of("""
                update scaffolder_task set status = ?, ended_at = ?, secrets = null, state_until = ?
                where id = ? and status = 'open'""", TaskStatus.CANCELLED.text(), clock.instant(), clock.instant(), task.id());
        if (connections.call(update::update) == 0) {
            return false;
        }
        inserts.events(events.stream()
                .map(event -> new TaskInserts.Of<>(task.id(), event))
                .toList());
        audit.changed(task.id(), task.templateRef(), author, "cancelled before it started");
        return true;
    }

    /// Leaves a message to the replica that runs the task.
    @Transactional
    public void requestCancel(Task task, String author) {
        SqlStatement update = SqlStatement.of(
                "update scaffolder_task set cancel_requested = true, secrets = null"
                        + " where id = ? and status = 'processing' and not cancel_requested",
                task.id());
        if (connections.call(update::update) > 0) {
            audit.changed(task.id(), task.templateRef(), author, "cancel requested");
        }
    }

    /// Puts a task that has ended into the queue again. Its events stay, but for the one that ended it.
    ///
    /// @param secrets encrypted JSON; null without secrets
    /// @param from the first step that is repeated, from 0
    /// @return false if the task has not ended
    @Transactional
    public boolean reopen(Task task, String author, byte @Nullable [] secrets, int from, NewEvent event) {
        SqlStatement update = SqlStatement.of("""
                update scaffolder_task set status = 'open', ended_at = null, secrets = ?, failed_step = null,
                    error = null, state_until = null, cancel_requested = false, takeovers = 0, takeover_progress = 0,
                    key_id = ?
                where id = ? and status in ('completed', 'failed', 'cancelled')""", secrets, cipher.keyId(), task.id());
        if (connections.call(update::update) == 0) {
            return false;
        }
        delete("delete from scaffolder_event where task_id = ? and type = 'completion'", task.id());
        delete("delete from scaffolder_step where task_id = ? and position >= ?", task.id(), from);
        if (from == 0) {
            delete("delete from scaffolder_workspace where task_id = ?", task.id());
        }
        inserts.events(List.of(new TaskInserts.Of<>(task.id(), event)));
        audit.changed(task.id(), task.templateRef(), author, from == 0 ? "retried" : "retried from step " + (from + 1));
        return true;
    }

    private void delete(String statement, Object... values) {
        connections.call(SqlStatement.of(statement, values)::update);
    }
}
