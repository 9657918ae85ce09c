package dev.mokuroku.catalog.sql;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/// One replica at a time does what all of them could, such as scanning a source. A turn is a lock of a transaction
/// that stays open: PostgreSQL frees it when its connection ends, and a pooler keeps that connection to one
/// process meanwhile, in whatever mode. A turn holds a connection, so whoever takes turns bounds how many at once.
@ApplicationScoped
public class ClusterLocks {
    private static final Logger LOG = Logger.getLogger(ClusterLocks.class);

    /// Any constant will do; it keeps these locks apart from others.
    private static final int LOCK_NAMESPACE = 0x7363616e;

    private static final int VALIDATION_SECONDS = 5;
    private static final Duration WAIT_TIMEOUT = Duration.ofSeconds(60);
    /// Longer than PostgreSQL takes to say that the wait is over.
    private static final Duration WAIT_SOCKET_TIMEOUT = WAIT_TIMEOUT.plusSeconds(15);

    /// A turn may last as long as a scan. A host that dies without a word must not keep it for the two hours that
    /// TCP takes by itself.
    private static final String SETTINGS = """
            select set_config('idle_in_transaction_session_timeout', '0', true),
                set_config('tcp_keepalives_idle', '30', true), set_config('tcp_keepalives_interval', '10', true),
                set_config('tcp_keepalives_count', '3', true), set_config('lock_timeout', '%ds', true)""".formatted(WAIT_TIMEOUT.toSeconds());

    private final DataSource database;

    ClusterLocks(DataSource database) {
        this.database = database;
    }

    /// A held lock. Closing it frees the lock.
    public static final class Held implements AutoCloseable {
        private final Connection connection;
        private final String name;

        private Held(Connection connection, String name) {
            this.connection = connection;
            this.name = name;
        }

        /// False once the connection is lost, and with it the lock: another replica may hold it now.
        public boolean isHeld() {
            try {
                return connection.isValid(VALIDATION_SECONDS);
            } catch (SQLException lost) {
                return false;
            }
        }

        @Override
        public void close() {
            try (connection) {
                connection.rollback();
                connection.setAutoCommit(true);
            } catch (SQLException lost) {
                LOG.debugf(lost, "Lost the connection that held the lock of %s, and the lock with it", name);
            }
        }
    }

    /// Empty where another replica holds the lock.
    public Optional<Held> tryAcquire(String name) throws SQLException {
        return tryAcquire(
                name, connection -> lock(connection, "select pg_try_advisory_xact_lock(?, hashtext(?))", name));
    }

    /// Waits for the lock; callers get it in the order in which they came.
    ///
    /// @param name of what one replica at a time may do, such as a step of a source
    /// @throws SQLException after a minute, too
    public Held acquire(String name) throws SQLException {
        return tryAcquire(name, connection -> {
                    int before = connection.getNetworkTimeout();
                    connection.setNetworkTimeout(Runnable::run, Math.toIntExact(WAIT_SOCKET_TIMEOUT.toMillis()));
                    boolean locked = lock(connection, "select pg_advisory_xact_lock(?, hashtext(?)) is not null", name);
                    connection.setNetworkTimeout(Runnable::run, before);
                    return locked;
                })
                .orElseThrow();
    }

    private interface LockAttempt {
        boolean run(Connection connection) throws SQLException;
    }

    private Optional<Held> tryAcquire(String name, LockAttempt attempt) throws SQLException {
        Held turn = new Held(database.getConnection(), name);
        boolean acquired = false;
        try {
            turn.connection.setAutoCommit(false);
            execute(turn.connection, SETTINGS);
            acquired = attempt.run(turn.connection);
            return acquired ? Optional.of(turn) : Optional.empty();
        } finally {
            if (!acquired) {
                turn.close();
            }
        }
    }

    private static boolean lock(Connection connection, String sql, String source) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, LOCK_NAMESPACE);
            statement.setString(2, source);
            ResultSet rows = statement.executeQuery();
            return rows.next() && rows.getBoolean(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
