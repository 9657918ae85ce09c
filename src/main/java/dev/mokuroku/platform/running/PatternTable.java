package dev.mokuroku.platform.running;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlStatement;
import dev.mokuroku.entity.EntityRef;
import jakarta.enterprise.context.ApplicationScoped;

/// The table `platform_running_pattern`: the packages by which running uses were last recognised. Call within a
/// transaction.
@ApplicationScoped
class PatternTable {
    private final CatalogConnection connections;

    PatternTable(CatalogConnection connections) {
        this.connections = connections;
    }

    /// @return whether it was another text before
    boolean save(EntityRef component, String packages) {
        SqlStatement save = SqlStatement.of(
                "insert into platform_running_pattern as held (component_ref, packages) values (?, ?)"
                        + " on conflict (component_ref) do update set packages = excluded.packages"
                        + " where held.packages <> excluded.packages",
                component.toString(),
                packages);
        return connections.call(save::update) > 0;
    }

    /// @return whether there was one
    boolean remove(EntityRef component) {
        SqlStatement delete =
                SqlStatement.of("delete from platform_running_pattern where component_ref = ?", component.toString());
        return connections.call(delete::update) > 0;
    }
}
