package dev.mokuroku.catalog.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/// Reports when any process has written to the catalog, by PostgreSQL's LISTEN and NOTIFY.
@ApplicationScoped
public class ChangeNotifications {
    private static final String PROBE_CHANNEL = "mokuroku_probe";

    private final DataSource database;

    ChangeNotifications(DataSource database) {
        this.database = database;
    }

    /// Takes a connection of its own. What is committed from now on is reported.
    ///
    /// @throws SQLException when PostgreSQL cannot be reached
    public Subscription listen() throws SQLException {
        Connection connection = database.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + ChangeLog.CHANNEL);
            statement.execute("listen " + PROBE_CHANNEL);
            return new Subscription(connection, database);
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
    }

    /// An open LISTEN connection. Not thread-safe.
    public static final class Subscription implements AutoCloseable {
        private static final int CHECK_SECONDS = 5;

        private final Connection connection;
        private final DataSource database;

        private Subscription(Connection connection, DataSource database) {
            this.connection = connection;
            this.database = database;
        }

        /// Waits until something was written, or until the timeout.
        ///
        /// @return whether something was
        /// @throws SQLException when the connection is lost: what is written meanwhile is not reported
        public boolean await(Duration timeout) throws SQLException {
            return Arrays.stream(notifications(timeout))
                    .anyMatch(notification -> notification.getName().equals(ChangeLog.CHANNEL));
        }

        /// Nothing is sent on a connection that listens, so nothing but this finds out that it is dead.
        ///
        /// @throws SQLException when the connection is lost
        public void check() throws SQLException {
            if (!connection.isValid(CHECK_SECONDS)) {
                throw new SQLNonTransientConnectionException("the LISTEN connection is dead", "08006");
            }
        }

        /// Sends a notification on another connection, as writers do, and waits for it here. A pooler that lends
        /// its connections for a transaction alone lets nobody hear it. Changes that are reported meanwhile are
        /// forgotten.
        public boolean hearsOthers(Duration timeout) throws SQLException {
            String token = UUID.randomUUID().toString();
            try (Connection other = database.getConnection();
                    PreparedStatement statement = other.prepareStatement("select pg_notify(?, ?)")) {
                statement.setString(1, PROBE_CHANNEL);
                statement.setString(2, token);
                statement.execute();
            }
            long deadline = System.nanoTime() + timeout.toNanos();
            long left = timeout.toNanos();
            while (left > 0) {
                for (PGNotification notification : notifications(Duration.ofNanos(left))) {
                    if (notification.getParameter().equals(token)) {
                        return true;
                    }
                }
                left = deadline - System.nanoTime();
            }
            return false;
        }

        private PGNotification[] notifications(Duration timeout) throws SQLException {
            // Zero would wait for ever.
            int millis = Math.max(1, Math.toIntExact(timeout.toMillis()));
            return connection.unwrap(PGConnection.class).getNotifications(millis);
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
