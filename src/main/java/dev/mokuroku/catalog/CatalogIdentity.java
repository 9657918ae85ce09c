package dev.mokuroku.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/// Identifies this database, so that an index on disk that was built from another database is rebuilt.
@ApplicationScoped
public class CatalogIdentity {
    private final EntityManager entityManager;

    CatalogIdentity(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Transactional
    public String id() {
        return entityManager
                .createNativeQuery("select cast(id as text) from catalog_identity")
                .getSingleResult()
                .toString();
    }
}
