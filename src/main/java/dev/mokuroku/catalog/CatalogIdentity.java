package dev.mokuroku.catalog;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlStatement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// Identifies this database, so that an index on disk that was built from another database is rebuilt.
@ApplicationScoped
public class CatalogIdentity {
    private final CatalogConnection connections;

    CatalogIdentity(CatalogConnection connections) {
        this.connections = connections;
    }

    @Transactional
    public String id() {
        SqlStatement select = SqlStatement.of("select id::text from catalog_identity");
        return connections.call(connection -> select.texts(connection).getFirst());
    }
}
