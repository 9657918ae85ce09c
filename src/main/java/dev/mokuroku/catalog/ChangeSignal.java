package dev.mokuroku.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/// Tells when any process has written to the catalog, by PostgreSQL's LISTEN and NOTIFY.
@ApplicationScoped
public class ChangeSignal {
    private final DataSource database;

    ChangeSignal(DataSource database) {
        this.database = database;
    }

    /// Takes a connection of its own. What is committed from now on is told.
    ///
    /// @throws SQLException when PostgreSQL cannot be reached
    public Listening listen() throws SQLException {
        Connection connection = database.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + ChangeLog.CHANNEL);
            return new Listening(connection);
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
    }

    /// An open ear, of one thread.
    public static final class Listening implements AutoCloseable {
        private final Connection connection;

        private Listening(Connection connection) {
            this.connection = connection;
        }

        /// Waits, at most so long, until something was written.
        ///
        /// @return whether something was
        /// @throws SQLException when the connection is lost: what is written meanwhile is not told
        public boolean await(Duration longest) throws SQLException {
            int millis = Math.toIntExact(longest.toMillis());
            return connection.unwrap(PGConnection.class).getNotifications(millis).length > 0;
        }

        @Override
        public void close() throws SQLException {
            try (connection;
                    Statement statement = connection.createStatement()) {
                statement.execute("unlisten *");
            }
        }
    }
}
