package dev.mokuroku.source.github.discovery;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.source.SourceState;
import dev.mokuroku.source.github.OrganizationName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
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
        return connections.call(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(SOURCES)) {
                return CatalogConnection.texts(statement);
            }
        });
    }

    @Override
    @Transactional
    public void forget(String source) {
        connections.run(connection -> {
            if (!OrganizationName.isSource(source)) {
                return;
            }
            try (PreparedStatement statement = connection.prepareStatement(DELETE_CHECKPOINT)) {
                statement.setString(1, source);
                statement.executeUpdate();
            }
            try (PreparedStatement statement = connection.prepareStatement(DELETE_SETTINGS)) {
                statement.setString(1, OrganizationName.loginOf(source));
                statement.executeUpdate();
            }
        });
    }
}
