package dev.mokuroku.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mokuroku.SettableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/// Runners that share a table of their own, apart from the runner of the application under test.
final class JobRunners implements AutoCloseable {
    private static final String TABLE = "job_test_task";
    private static final Duration POLL_INTERVAL = Duration.ofMillis(20);

    /// So long that only the first look finds work, and no heartbeat follows.
    static final JobRunner.Settings DYING = new JobRunner.Settings(TABLE, Duration.ofHours(1), Duration.ofHours(1));

    static final JobRunner.Settings LIVING = new JobRunner.Settings(TABLE, POLL_INTERVAL, Duration.ofMillis(100));

    final SettableClock clock = new SettableClock(Instant.now().truncatedTo(ChronoUnit.MILLIS));
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final TaskTables tables;
    private final DataSource database;
    private final List<JobRunner> started = new ArrayList<>();

    JobRunners(DataSource database) {
        this.database = database;
        this.tables = new TaskTables(database, TABLE);
        execute("create table if not exists " + TABLE + " (like job_scheduled_task including all)");
        execute("truncate " + TABLE);
    }

    JobRunner create(JobRunner.Settings settings, List<RecurringJob> jobs, List<TaskType<?>> types) {
        return new JobRunner(settings, tables, jobs, types, new ObjectMapper(), clock, meters);
    }

    JobRunner start(JobRunner runner) {
        runner.start();
        started.add(runner);
        return runner;
    }

    /// When the task or job is due, unless it runs or has ended.
    Optional<Instant> due(String name) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select execution_time from " + TABLE + " where not picked and task_name = '" + name + "'")) {
            return row.next() ? Optional.of(row.getTimestamp(1).toInstant()) : Optional.empty();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void execute(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        started.forEach(JobRunner::stop);
    }
}
