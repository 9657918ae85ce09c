package dev.mokuroku.catalog.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Ready while PostgreSQL answers. Answers within [#ANSWER_TIMEOUT] however long PostgreSQL takes: one probe runs at
/// a time, on a thread and a connection of its own, and callers wait for it no longer than that.
@Readiness
class DatabaseHealth implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(DatabaseHealth.class);

    static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(2);

    private final DataSource database;
    private @Nullable Probe running;
    /// Held, so that the check does not queue behind requests that wait for a connection. Used by one probe at a time.
    private @Nullable Connection connection;

    DatabaseHealth(DataSource database) {
        this.database = database;
    }

    /// @param deadline of [System#nanoTime]
    private record Probe(CompletableFuture<Boolean> answer, long deadline) {}

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("PostgreSQL").status(answers()).build();
    }

    private boolean answers() {
        Probe probe = probe();
        try {
            return probe.answer().get(probe.deadline() - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException unanswered) {
            LOG.debug("PostgreSQL does not answer the readiness check", unanswered);
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized Probe probe() {
        Probe probe = running;
        if (probe == null || probe.answer().isDone()) {
            CompletableFuture<Boolean> answer = new CompletableFuture<>();
            probe = new Probe(answer, System.nanoTime() + ANSWER_TIMEOUT.toNanos());
            running = probe;
            Thread.ofVirtual().name("database-health").start(() -> run(answer));
        }
        return probe;
    }

    private void run(CompletableFuture<Boolean> answer) {
        try {
            answer.complete(isValid(connection) || isValid(reconnected()));
        } catch (SQLException | RuntimeException failure) {
            answer.completeExceptionally(failure);
        }
    }

    private static boolean isValid(@Nullable Connection connection) throws SQLException {
        return connection != null && connection.isValid(Math.toIntExact(ANSWER_TIMEOUT.toSeconds()));
    }

    private Connection reconnected() throws SQLException {
        Connection old = connection;
        connection = null;
        if (old != null) {
            close(old);
        }
        Connection fresh = database.getConnection();
        connection = fresh;
        return fresh;
    }

    private static void close(Connection lost) {
        try {
            lost.close();
        } catch (SQLException gone) {
            LOG.debug("The connection of the readiness check is lost", gone);
        }
    }
}
