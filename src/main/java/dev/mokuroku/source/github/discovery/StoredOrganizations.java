package dev.mokuroku.source.github.discovery;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.source.SourceState;
import dev.mokuroku.source.github.OrganizationName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What the database keeps of organisations beside their descriptors: scan marks, settings, and facts of their
/// repositories.
@ApplicationScoped
class StoredOrganizations implements SourceState {
    /// Of facts by their index: one look for each source, however many repositories it has.
    private static final String SOURCES = """
            with recursive facts as (
                (select lower(source) as source from repository_facts order by 1 limit 1)
                union all
                select (select lower(f.source) from repository_facts f where lower(f.source) > facts.source
                    order by 1 limit 1)
                from facts where facts.source is not null)
            select source from facts where source is not null
            union select source from github_scan_mark
            union select 'github:' || organization from github_organization_settings""";

    private static final List<String> DELETE_BY_SOURCE = List.of(
            "delete from github_scan_mark where source = ?", "delete from repository_facts where lower(source) = ?");

    private final CatalogConnection connections;

    StoredOrganizations(CatalogConnection connections) {
        this.connections = connections;
    }

    @Override
    @Transactional
    public Set<String> sources() {
        return connections.call(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(SOURCES)) {
                Set<String> sources = new HashSet<>();
                ResultSet rows = statement.executeQuery();
                while (rows.next()) {
                    sources.add(rows.getString(1));
                }
                return sources;
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
            for (String sql : DELETE_BY_SOURCE) {
                try (PreparedStatement statement = connection.prepareStatement(sql)) {
                    statement.setString(1, source);
                    statement.executeUpdate();
                }
            }
            String settings = "delete from github_organization_settings where organization = ?";
            try (PreparedStatement statement = connection.prepareStatement(settings)) {
                statement.setString(1, OrganizationName.loginOf(source));
                statement.executeUpdate();
            }
        });
    }
}
