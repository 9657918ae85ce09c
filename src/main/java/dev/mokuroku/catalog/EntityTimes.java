package dev.mokuroku.catalog;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlArray;
import dev.mokuroku.catalog.sql.SqlStatement;
import dev.mokuroku.entity.EntityRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// When entities came to the catalog, and when they last changed.
@ApplicationScoped
public class EntityTimes {
    private static final String SELECT = "select ref, created_at, updated_at from entity where ref = any(?)";

    private final CatalogConnection connections;

    EntityTimes(CatalogConnection connections) {
        this.connections = connections;
    }

    /// @param updatedAt of the content; changes of relations that other entities make do not count
    public record Times(Instant createdAt, Instant updatedAt) {}

    /// By one statement. Entities that the catalog does not hold are missing.
    @Transactional
    public Map<EntityRef, Times> of(Collection<EntityRef> refs) {
        SqlStatement select = SqlStatement.of(
                SELECT, SqlArray.texts(refs.stream().map(EntityRef::toString).toList()));
        Map<EntityRef, Times> times = new HashMap<>();
        connections
                .call(connection -> select.byFirst(
                        connection,
                        row -> new Times(
                                row.getTimestamp(2).toInstant(),
                                row.getTimestamp(3).toInstant())))
                .forEach((ref, found) -> times.put(EntityRef.parse(ref), found));
        return times;
    }
}
