package dev.mokuroku.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/// One writer at a time, over all replicas: whoever changes entities first takes this lock, and
/// PostgreSQL frees it at the end of the transaction.
///
/// It makes the order of the change feed the order of commits, and claims of a ref free of races.
/// It is the first lock a transaction takes, before any row.
@ApplicationScoped
public class WriterLock {
    /// Any constant will do; advisory locks are a namespace of the database alone.
    private static final long KEY = 0x6d6f6b75726fL;

    private final EntityManager entityManager;

    WriterLock(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /// Call within a transaction.
    void take() {
        entityManager
                .createNativeQuery("select 1 from (select pg_advisory_xact_lock(?1)) as locked")
                .setParameter(1, KEY)
                .getSingleResult();
    }
}
