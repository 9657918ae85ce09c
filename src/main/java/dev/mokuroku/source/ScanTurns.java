package dev.mokuroku.source;

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
public class ScanTurns {
    private static final Logger LOG = Logger.getLogger(ScanTurns.class);

    /// Any constant will do; it keeps these locks apart from others.
    private static final int KEY = 0x7363616e;

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

    ScanTurns(DataSource database) {
        this.database = database;
    }

    /// Ends when it is closed.
    public static final class Turn implements AutoCloseable {
        private final Connection connection;
        private final String source;

        private Turn(Connection connection, String source) {
            this.connection = connection;
            this.source = source;
        }

        @Override
        public void close() {
            try (connection) {
                connection.rollback();
                connection.setAutoCommit(true);
            } catch (SQLException lost) {
                LOG.debugf(lost, "The connection that held the turn of %s is gone, and the turn with it", source);
            }
        }
    }

    /// Empty where another has it.
    Optional<Turn> take(String source) throws SQLException {
        return take(source, connection -> lock(connection, "select pg_try_advisory_xact_lock(?, hashtext(?))", source));
    }

    /// Waits for its turn behind those that came before.
    ///
    /// @param source or whatever else only one may do at a time
    /// @throws SQLException after a minute, too
    public Turn await(String source) throws SQLException {
        return take(source, connection -> {
                    int before = connection.getNetworkTimeout();
                    connection.setNetworkTimeout(Runnable::run, Math.toIntExact(WAIT_SOCKET_TIMEOUT.toMillis()));
                    boolean locked =
                            lock(connection, "select pg_advisory_xact_lock(?, hashtext(?)) is not null", source);
                    connection.setNetworkTimeout(Runnable::run, before);
                    return locked;
                })
                .orElseThrow();
    }

    private interface Taking {
        boolean by(Connection connection) throws SQLException;
    }

    private Optional<Turn> take(String source, Taking taking) throws SQLException {
        Turn turn = new Turn(database.getConnection(), source);
        boolean taken = false;
        try {
            turn.connection.setAutoCommit(false);
            execute(turn.connection, SETTINGS);
            taken = taking.by(turn.connection);
            return taken ? Optional.of(turn) : Optional.empty();
        } finally {
            if (!taken) {
                turn.close();
            }
        }
    }

    private static boolean lock(Connection connection, String sql, String source) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, KEY);
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
