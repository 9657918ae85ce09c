package dev.mokuroku.scaffolder.task.store;

import static java.util.stream.Collectors.toMap;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlArray;
import dev.mokuroku.catalog.sql.SqlStatement;
import dev.mokuroku.scaffolder.task.TaskConfig;
import dev.mokuroku.scaffolder.task.store.TaskInserts.Of;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/// Changes rows of `scaffolder_task` that this replica holds or takes, within the caller's transaction.
@ApplicationScoped
class TaskUpdates {
    /// A task whose key no living replica has is taken nevertheless, and fails with the reason.
    private static final Duration FOREIGN_KEY_WAIT = Duration.ofMinutes(10);

    private static final String RETURNING =
            " returning t.id, t.spec, t.key_id, t.secrets, t.created_by, t.attempt, t.takeovers, t.cancel_requested";

    /// A task whose replica died so often may be the reason. A replica runs one of them at a time, for the others die
    /// with it.
    private static final int SUSPECT_TAKEOVERS = 3;

    /// The first takeover that waits: a second, and twice as long each time, so that other tasks get on meanwhile.
    private static final int WAITING_TAKEOVERS = 5;

    private static final Duration MAX_WAIT = Duration.ofMinutes(5);

    /// Grows whenever a task gets on.
    private static final String PROGRESS = """
            , leased_until, (select coalesce(max(e.id), 0) from scaffolder_event e where e.task_id = own.id)
                + (select count(*) from scaffolder_step s where s.task_id = own.id)
                + (select count(*) from scaffolder_checkpoint c where c.task_id = own.id) as progress""";

    /// A lease that a replica gave back when it stopped is no death of the replica.
    private static final String COUNT_TAKEOVER = """
            , takeover_progress = found.progress,
                takeovers = case when t.takeover_progress = found.progress then t.takeovers else 0 end
                    + case when found.leased_until > ? then 1 else 0 end""";

    private final CatalogConnection connections;
    private final Replica replica;
    private final TaskConfig config;
    private final Clock clock;

    TaskUpdates(CatalogConnection connections, Replica replica, TaskConfig config, Clock clock) {
        this.connections = connections;
        this.replica = replica;
        this.config = config;
        this.clock = clock;
    }

    /// A run of a task by one replica.
    record Attempt(UUID taskId, int number) {}

    /// Those of the attempts that still hold their lease.
    Set<Attempt> held(Collection<Attempt> attempts) {
        if (attempts.isEmpty()) {
            return Set.of();
        }
        SqlStatement select = SqlStatement.of(
                        """
                select t.id, t.attempt from scaffolder_task t
                join unnest(?::uuid[], ?::integer[]) as a (id, attempt) on t.id = a.id and t.attempt = a.attempt
                where t.owner = ? and t.status = 'processing' and t.leased_until > ?""",
                        SqlArray.of("uuid", attempts, attempt -> attempt.taskId()),
                        SqlArray.of("integer", attempts, attempt -> attempt.number()),
                        replica.id(),
                        clock.instant())
                .planEachTime();
        return Set.copyOf(connections.call(connection ->
                select.list(connection, row -> new Attempt(row.getObject(1, UUID.class), row.getInt(2)))));
    }

    /// Ends the tasks whose attempt holds the lease, and stores their last events.
    ///
    /// @param events of these tasks
    List<EndedTask> end(List<TaskWrite.Progress> ended, List<Of<NewEvent>> events) {
        if (ended.isEmpty()) {
            return List.of();
        }
        Map<UUID, Integer> attempts =
                ended.stream().collect(toMap(TaskWrite.Progress::taskId, TaskWrite.Progress::attempt));
        Map<UUID, TaskEnd> ends = ended.stream()
                .collect(toMap(TaskWrite.Progress::taskId, progress -> Objects.requireNonNull(progress.end())));
        List<UUID> ids = List.copyOf(ends.keySet());
        SqlStatement update = SqlStatement.of(
                        """
                with ended as (
                    update scaffolder_task t set status = e.status, ended_at = e.at, failed_step = e.failed_step,
                    error = e.error, owner = null, leased_until = null, cancel_requested = false, secrets = null,
                    state_until = e.at + ?::interval
                from unnest(?::uuid[], ?::integer[], ?::text[], ?::timestamptz[], ?::text[], ?::text[])
                    as e (id, attempt, status, at, failed_step, error)
                where t.id = e.id and t.attempt = e.attempt and t.owner = ? and t.leased_until > ?
                returning t.id, t.template_ref, t.template_version, t.created_by, t.created_at), events as (""",
                        config.keepState().toString(),
                        new SqlArray("uuid", ids),
                        SqlArray.of("integer", ids, id -> attempts.get(id)),
                        SqlArray.of("text", ids, id -> endOf(ends, id).status().text()),
                        SqlArray.of(
                                "timestamptz", ids, id -> endOf(ends, id).at().toString()),
                        SqlArray.of("text", ids, id -> endOf(ends, id).failedStep()),
                        SqlArray.of("text", ids, id -> endOf(ends, id).error()),
                        replica.id(),
                        clock.instant())
                .append(TaskInserts.insertOf(events, "join ended on ended.id = e.task_id"))
                .append(") select * from ended")
                .planEachTime();
        return connections.call(connection -> update.list(connection, row -> {
            UUID id = row.getObject(1, UUID.class);
            return new EndedTask(
                    id,
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getTimestamp(5).toInstant(),
                    endOf(ends, id));
        }));
    }

    private static TaskEnd endOf(Map<UUID, TaskEnd> ends, UUID id) {
        return Objects.requireNonNull(ends.get(id));
    }

    void wipeState(Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            SqlArray array = new SqlArray("uuid", ids);
            for (String table : List.of("scaffolder_step", "scaffolder_workspace")) {
                SqlStatement delete = SqlStatement.of("delete from " + table + " where task_id = any(?)", array);
                connections.call(delete::update);
            }
        }
    }

    /// Takes the eldest tasks of the queue.
    List<ClaimedTask> claimOpen(int limit, String keyId) {
        return claim(
                "status = 'open' and (key_id = ? or secrets is null or created_at < ?) order by created_at",
                keyId,
                limit);
    }

    /// Takes tasks whose replica is gone. Of those whose replica died often, takes one, and only while this replica
    /// runs no other one.
    List<ClaimedTask> claimExpired(int limit, String keyId) {
        List<ClaimedTask> claimed = new ArrayList<>(claimExpired("takeovers < ?", limit, keyId));
        if (claimed.size() < limit && !runsSuspect()) {
            claimed.addAll(claimExpired("takeovers >= ?", 1, keyId));
        }
        return claimed;
    }

    private boolean runsSuspect() {
        SqlStatement select = SqlStatement.of(
                "select count(*) from scaffolder_task where status = 'processing' and owner = ? and leased_until > ?"
                        + " and takeovers >= ?",
                replica.id(),
                clock.instant(),
                SUSPECT_TAKEOVERS);
        return connections.call(select::number) > 0;
    }

    private List<ClaimedTask> claimExpired(String takeovers, int limit, String keyId) {
        Instant now = clock.instant();
        return claimed(SqlStatement.of(
                        claimSql(
                                COUNT_TAKEOVER,
                                PROGRESS,
                                "status = 'processing' and leased_until + case when takeovers < ? then interval '0'"
                                        + " else least(power(2, takeovers - ?) * interval '1 second', ?::interval) end"
                                        + " < ? and (key_id = ? or leased_until < ?) and " + takeovers
                                        + " order by leased_until"),
                        replica.id(),
                        now.plus(Replica.LEASE_DURATION),
                        now,
                        now,
                        Instant.EPOCH,
                        WAITING_TAKEOVERS,
                        WAITING_TAKEOVERS,
                        MAX_WAIT.toString(),
                        now,
                        keyId,
                        now.minus(FOREIGN_KEY_WAIT),
                        SUSPECT_TAKEOVERS,
                        limit)
                .append(RETURNING));
    }

    private List<ClaimedTask> claim(String condition, String keyId, int limit) {
        Instant now = clock.instant();
        return claimed(SqlStatement.of(
                        claimSql("", "", condition),
                        replica.id(),
                        now.plus(Replica.LEASE_DURATION),
                        now,
                        now,
                        keyId,
                        now.minus(FOREIGN_KEY_WAIT),
                        limit)
                .append(RETURNING));
    }

    private static String claimSql(String assignments, String columns, String condition) {
        return """
                update scaffolder_task t set status = 'processing', owner = ?, attempt = t.attempt + 1, leased_until = ?,
                    last_heartbeat_at = ?, started_at = coalesce(t.started_at, ?)%s
                from (select id%s from scaffolder_task own where %s limit ? for update skip locked) as found
                where t.id = found.id""".formatted(assignments, columns, condition);
    }

    private List<ClaimedTask> claimed(SqlStatement update) {
        update.planEachTime();
        return connections.call(connection -> update.list(
                connection,
                row -> new ClaimedTask(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getBytes(4),
                        row.getString(5),
                        row.getInt(6),
                        row.getInt(7),
                        row.getBoolean(8))));
    }
}
