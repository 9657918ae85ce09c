package dev.mokuroku.scaffolder.task.store;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlArray;
import dev.mokuroku.catalog.sql.SqlStatement;
import dev.mokuroku.scaffolder.task.TaskStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Adds rows of many tasks by a statement for each table, within the caller's transaction.
@ApplicationScoped
class TaskInserts {
    private final CatalogConnection connections;
    private final Replica replica;
    private final Clock clock;

    TaskInserts(CatalogConnection connections, Replica replica, Clock clock) {
        this.connections = connections;
        this.replica = replica;
        this.clock = clock;
    }

    /// A row of a table of a task.
    record Of<T>(UUID taskId, T row) {}

    /// Adds tasks to the queue.
    void open(List<NewTask> tasks, String keyId) {
        insert(tasks, keyId, clock.instant(), null);
    }

    /// Adds tasks that this replica runs at once, as if it had taken them from the queue.
    List<ClaimedTask> claimed(List<NewTask> tasks, String keyId) {
        insert(tasks, keyId, clock.instant(), replica.id());
        return tasks.stream()
                .map(task ->
                        new ClaimedTask(task.id(), task.spec(), keyId, task.secrets(), task.createdBy(), 1, 0, false))
                .toList();
    }

    private void insert(List<NewTask> tasks, String keyId, Instant now, @Nullable UUID owner) {
        if (tasks.isEmpty()) {
            return;
        }
        SqlStatement insert = SqlStatement.of(
                """
                insert into scaffolder_task (status, attempt, owner, leased_until, started_at, last_heartbeat_at,
                    created_at, key_id, id, template_ref, template_version, spec, created_by, secrets)
                select status, attempt, owner, leased_until, at, at, ?, ?, t.*
                from (values (?, ?, ?::uuid, ?::timestamptz, ?::timestamptz))
                        as run (status, attempt, owner, leased_until, at),
                    unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bytea[]) as t""",
                now,
                keyId,
                (owner == null ? TaskStatus.OPEN : TaskStatus.PROCESSING).text(),
                owner == null ? 0 : 1,
                owner,
                owner == null ? null : now.plus(Replica.LEASE_DURATION),
                owner == null ? null : now,
                uuids(tasks, NewTask::id),
                texts(tasks, NewTask::templateRef),
                texts(tasks, NewTask::templateVersion),
                texts(tasks, NewTask::spec),
                SqlArray.of("text", tasks, task -> task.createdBy()),
                bytes(tasks, NewTask::secrets));
        connections.call(insert::update);
    }

    /// In this order, which is the order of their ids.
    void events(List<Of<NewEvent>> events) {
        if (!events.isEmpty()) {
            connections.call(insertOf(events, "")::update);
        }
    }

    /// A statement that inserts events.
    ///
    /// @param join SQL that may leave out rows of `e`, which has a `task_id`
    static SqlStatement insertOf(List<Of<NewEvent>> events, String join) {
        return SqlStatement.of(
                """
                insert into scaffolder_event (task_id, type, body, created_at)
                select e.task_id, e.type, e.body, e.created_at
                from unnest(?::uuid[], ?::text[], ?::text[], ?::timestamptz[])
                    with ordinality as e (task_id, type, body, created_at, position) %s
                order by e.position""".formatted(join),
                uuids(events, Of::taskId),
                texts(events, event -> event.row().type().text()),
                texts(events, event -> event.row().body()),
                times(events, event -> event.row().at()));
    }

    void steps(List<Of<RunState.StepRow>> steps) {
        if (steps.isEmpty()) {
            return;
        }
        SqlStatement insert = SqlStatement.of(
                """
                insert into scaffolder_step (task_id, position, result)
                select * from unnest(?::uuid[], ?::integer[], ?::bytea[])
                on conflict (task_id, position) do update set result = excluded.result""",
                uuids(steps, Of::taskId),
                SqlArray.of("integer", steps, step -> step.row().position()),
                bytes(steps, step -> step.row().result()));
        connections.call(insert::update);
    }

    void checkpoints(List<Of<RunState.CheckpointRow>> checkpoints) {
        if (checkpoints.isEmpty()) {
            return;
        }
        SqlStatement insert = SqlStatement.of(
                """
                insert into scaffolder_checkpoint (task_id, step_id, key, value)
                select * from unnest(?::uuid[], ?::text[], ?::text[], ?::bytea[])
                on conflict (task_id, step_id, key) do update set value = excluded.value""",
                uuids(checkpoints, Of::taskId),
                texts(checkpoints, checkpoint -> checkpoint.row().stepId()),
                texts(checkpoints, checkpoint -> checkpoint.row().key()),
                bytes(checkpoints, checkpoint -> checkpoint.row().value()));
        connections.call(insert::update);
    }

    void workspaces(List<Of<byte[]>> workspaces) {
        for (Of<byte[]> workspace : workspaces) {
            SqlStatement insert = SqlStatement.of("""
                    insert into scaffolder_workspace (task_id, content) values (?, ?)
                    on conflict (task_id) do update set content = excluded.content""", workspace.taskId(), workspace.row());
            connections.call(insert::update);
        }
    }

    private static <T> SqlArray uuids(Collection<T> rows, Function<T, UUID> value) {
        return SqlArray.of("uuid", rows, row -> value.apply(row));
    }

    private static <T> SqlArray texts(Collection<T> rows, Function<T, String> value) {
        return SqlArray.texts(rows.stream().map(value).toList());
    }

    private static <T> SqlArray times(Collection<T> rows, Function<T, Instant> value) {
        return SqlArray.of("timestamptz", rows, row -> value.apply(row).toString());
    }

    private static <T> SqlArray bytes(Collection<T> rows, Function<T, byte @Nullable []> value) {
        List<byte @Nullable []> values = new ArrayList<>();
        rows.forEach(row -> values.add(value.apply(row)));
        return SqlArray.bytes(values);
    }
}
