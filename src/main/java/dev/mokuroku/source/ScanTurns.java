package dev.mokuroku.source;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/// One replica at a time does what all of them could, such as scanning a source. PostgreSQL frees the turn of one
/// that dies. A turn holds a connection to it, so whoever takes turns bounds how many at once.
@ApplicationScoped
public class ScanTurns {
    private static final Logger LOG = Logger.getLogger(ScanTurns.class);

    /// Any constant will do; it keeps these locks apart from others.
    private static final int KEY = 0x7363616e;

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
                call(connection, "select pg_advisory_unlock(?, hashtext(?))", source);
            } catch (SQLException lost) {
                LOG.debugf(lost, "The connection that held the turn of %s is gone, and the turn with it", source);
            }
        }
    }

    /// Empty where another has it.
    Optional<Turn> take(String source) throws SQLException {
        return take(source, connection -> call(connection, "select pg_try_advisory_lock(?, hashtext(?))", source));
    }

    /// Waits for its turn behind those that came before.
    ///
    /// @param source or whatever else only one may do at a time
    /// @throws SQLException after a minute, too
    public Turn await(String source) throws SQLException {
        return take(source, connection -> {
                    execute(connection, "set lock_timeout = '60s'");
                    try {
                        return call(connection, "select pg_advisory_lock(?, hashtext(?)) is not null", source);
                    } finally {
                        execute(connection, "reset lock_timeout");
                    }
                })
                .orElseThrow();
    }

    private interface Taking {
        boolean by(Connection connection) throws SQLException;
    }

    private Optional<Turn> take(String source, Taking taking) throws SQLException {
        Connection connection = database.getConnection();
        boolean taken = false;
        try {
            taken = taking.by(connection);
            return taken ? Optional.of(new Turn(connection, source)) : Optional.empty();
        } finally {
            if (!taken) {
                connection.close();
            }
        }
    }

    private static boolean call(Connection connection, String sql, String source) throws SQLException {
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
