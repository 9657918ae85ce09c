package dev.mokuroku.source.github.discovery;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlStatement;
import dev.mokuroku.source.SourceState;
import dev.mokuroku.source.github.OrganizationName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;

/// What discovery stores of organisations beside their descriptors: checkpoints of scans, and settings.
@ApplicationScoped
class StoredOrganizations implements SourceState {
    private static final String SOURCES = """
            select source from github_scan_mark
            union select 'github:' || organization from github_organization_settings""";

    private static final String DELETE_CHECKPOINT = "delete from github_scan_mark where source = ?";

    private static final String DELETE_SETTINGS = "delete from github_organization_settings where organization = ?";

    private final CatalogConnection connections;

    StoredOrganizations(CatalogConnection connections) {
        this.connections = connections;
    }

    @Override
    @Transactional
    public Set<String> sources() {
        return Set.copyOf(connections.call(SqlStatement.of(SOURCES)::texts));
    }

    @Override
    @Transactional
    public void forget(String source) {
        if (OrganizationName.isSource(source)) {
            connections.run(SqlStatement.of(DELETE_CHECKPOINT, source)::update);
            connections.run(SqlStatement.of(DELETE_SETTINGS, OrganizationName.loginOf(source))::update);
        }
    }
}
