package dev.mokuroku.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/// Names this database, so that an index on disk can tell that it belongs to another one.
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
