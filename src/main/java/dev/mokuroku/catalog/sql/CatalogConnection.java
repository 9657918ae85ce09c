package dev.mokuroku.catalog.sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import org.hibernate.Session;

/// Plain JDBC within the transaction at hand, for what travels better as arrays than as rows.
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

    /// What Hibernate still holds back is written first.
    public void run(Work work) {
        entityManager.flush();
        entityManager.unwrap(Session.class).doWork(work::run);
    }

    /// Of what Hibernate holds back nothing is seen.
    public <T> T call(Call<T> call) {
        return entityManager.unwrap(Session.class).doReturningWork(call::call);
    }
}
