package dev.mokuroku.catalog.sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.Session;

/// Plain JDBC within the current transaction, for batches that are sent as arrays.
@ApplicationScoped
public class CatalogConnection {
    private final EntityManager entityManager;

    CatalogConnection(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    public interface Work {
        void run(Connection connection) throws SQLException;
    }

    public interface Call<T> {
        T call(Connection connection) throws SQLException;
    }

    /// Flushes Hibernate's pending writes first.
    public void run(Work work) {
        entityManager.flush();
        entityManager.unwrap(Session.class).doWork(work::run);
    }

    /// As [#call], for a statement that may be silent for longer than the connection's socket time-out.
    public <T> T callLong(Duration timeout, Call<T> call) {
        return call(connection -> {
            int before = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, Math.toIntExact(timeout.toMillis()));
            try {
                return call.call(connection);
            } finally {
                restore(connection, before);
            }
        });
    }

    /// A connection that broke is not reused: what its time-out is does not matter.
    private static void restore(Connection connection, int timeout) throws SQLException {
        if (!connection.isClosed()) {
            connection.setNetworkTimeout(Runnable::run, timeout);
        }
    }

    /// The texts in the first column of the rows that a statement selects.
    public static Set<String> texts(PreparedStatement statement) throws SQLException {
        Set<String> texts = new HashSet<>();
        ResultSet rows = statement.executeQuery();
        while (rows.next()) {
            texts.add(rows.getString(1));
        }
        return texts;
    }

    /// Does not see Hibernate's pending writes.
    public <T> T call(Call<T> call) {
        return entityManager.unwrap(Session.class).doReturningWork(call::call);
    }
}
