package dev.mokuroku.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;

/// The statements beside those of db-scheduler. They join the caller's transaction.
///
/// @param name of the table of scheduled tasks
record TaskTables(DataSource database, String name) {
    static final String SCHEDULED_TASK = "job_scheduled_task";

    private interface Call<T> {
        T call(PreparedStatement statement) throws SQLException;
    }

    /// In one statement, because a violated key would end the caller's transaction.
    ///
    /// @return false if a task of this type and id waits or runs
    boolean insert(String type, String id, String payload, Instant due) {
        String sql = """
                insert into %s (task_name, task_instance, task_data, execution_time, picked, version)
                values (?, ?, ?, ?, false, 1) on conflict do nothing""".formatted(name);
        return call(sql, statement -> {
            statement.setString(1, type);
            statement.setString(2, id);
            statement.setBytes(3, payload.getBytes(UTF_8));
            statement.setTimestamp(4, Timestamp.from(due));
            return statement.executeUpdate() == 1;
        });
    }

    /// The number of tasks of these types that wait for their first attempt or for a retry.
    long waiting(String[] types) {
        String sql = "select count(*) from %s where not picked and task_name = any(?)".formatted(name);
        return call(sql, statement -> {
            statement.setArray(1, statement.getConnection().createArrayOf("text", types));
            ResultSet rows = statement.executeQuery();
            rows.next();
            return rows.getLong(1);
        });
    }

    void insertFailed(FailedTask task) {
        String sql = """
                insert into job_failed_task (type, id, payload, attempts, failure, failed_at) values (?, ?, ?, ?, ?, ?)
                on conflict (type, id) do update set payload = excluded.payload, attempts = excluded.attempts,
                    failure = excluded.failure, failed_at = excluded.failed_at""";
        call(sql, statement -> {
            statement.setString(1, task.type());
            statement.setString(2, task.id());
            statement.setString(3, task.payload());
            statement.setInt(4, task.attempts());
            statement.setString(5, task.failure());
            statement.setTimestamp(6, Timestamp.from(task.failedAt()));
            return statement.executeUpdate();
        });
    }

    Optional<FailedTask> failed(String type, String id) {
        String sql = "select payload, attempts, failure, failed_at from job_failed_task where type = ? and id = ?";
        return call(sql, statement -> {
            statement.setString(1, type);
            statement.setString(2, id);
            ResultSet row = statement.executeQuery();
            return row.next()
                    ? Optional.of(new FailedTask(
                            type,
                            id,
                            row.getString(1),
                            row.getInt(2),
                            row.getString(3),
                            row.getTimestamp(4).toInstant()))
                    : Optional.empty();
        });
    }

    void deleteFailed(String type, String id) {
        call("delete from job_failed_task where type = ? and id = ?", statement -> {
            statement.setString(1, type);
            statement.setString(2, id);
            return statement.executeUpdate();
        });
    }

    long deleteFailedBefore(Instant instant) {
        return call("delete from job_failed_task where failed_at < ?", statement -> {
            statement.setTimestamp(1, Timestamp.from(instant));
            return (long) statement.executeUpdate();
        });
    }

    private <T> T call(String sql, Call<T> call) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return call.call(statement);
        } catch (SQLException failure) {
            throw new IllegalStateException("PostgreSQL refused a statement on tasks", failure);
        }
    }
}
