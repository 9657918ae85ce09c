package dev.mokuroku.scaffolder.measure;

import static java.util.stream.Collectors.toMap;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlArray;
import dev.mokuroku.catalog.sql.SqlStatement;
import dev.mokuroku.entity.EntityRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/// Reads the table `scaffolder_product`.
@ApplicationScoped
public class Products {
    private final CatalogConnection connections;

    Products(CatalogConnection connections) {
        this.connections = connections;
    }

    /// Those of the entities that tasks made.
    @Transactional
    public Map<EntityRef, Product> of(Collection<EntityRef> entities) {
        SqlStatement select = SqlStatement.of(
                """
                select entity_ref, task_id, template_ref, template_version, latest_version, started_at, made_at,
                    deployed_at
                from scaffolder_product where entity_ref = any(?)""", SqlArray.texts(entities.stream().map(EntityRef::toString).toList()));
        List<Product> found = connections.call(connection -> select.list(connection, Products::read));
        return found.stream().collect(toMap(Product::entity, Function.identity()));
    }

    private static Product read(ResultSet row) throws SQLException {
        Timestamp deployed = row.getTimestamp("deployed_at");
        return new Product(
                EntityRef.parse(row.getString("entity_ref")),
                row.getObject("task_id", UUID.class),
                EntityRef.parse(row.getString("template_ref")),
                row.getString("template_version"),
                row.getString("latest_version"),
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("made_at").toInstant(),
                deployed == null ? null : deployed.toInstant());
    }
}
