package dev.mokuroku.catalog.audit;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlArray;
import dev.mokuroku.catalog.sql.SqlConditions;
import dev.mokuroku.catalog.sql.SqlStatement;
import dev.mokuroku.entity.EntityRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads of the table `tombstone`, for people. No read of entities sees any of it.
@ApplicationScoped
public class RemovedEntities {
    private static final String SELECT =
            "select ref, uid, removed_at, reason, removed_by, source, location, origin from tombstone";

    private final CatalogConnection connections;
    private final Tombstones tombstones;

    RemovedEntities(CatalogConnection connections, Tombstones tombstones) {
        this.connections = connections;
        this.tombstones = tombstones;
    }

    /// The key of a tombstone in the order of pages: newest first.
    ///
    /// @param ref of the entity
    public record Key(Instant removedAt, String ref) {}

    /// Those within the grace, the newest first.
    ///
    /// @param source that held them; null for all
    /// @param after key of the last entry of the page before; null for the first page
    @Transactional
    public List<Tombstone> page(@Nullable String source, @Nullable Key after, int size) {
        SqlConditions conditions = new SqlConditions()
                .and("removed_at >= ?", tombstones.graceStart())
                .andIfGiven("source = ?", source);
        if (after != null) {
            conditions.and("(removed_at, ref) < (?, ?)", after.removedAt(), after.ref());
        }
        SqlStatement select =
                SqlStatement.of(SELECT).where(conditions).append(" order by removed_at desc, ref desc limit ?", size);
        return connections.call(connection -> select.list(connection, this::read));
    }

    /// The entities as they were last, of those that are kept.
    @Transactional
    public Map<EntityRef, String> lastJson(Collection<EntityRef> refs) {
        SqlStatement select = SqlStatement.of(
                "select ref, json from tombstone where ref = any(?)",
                SqlArray.texts(refs.stream().map(EntityRef::toString).toList()));
        Map<EntityRef, String> json = new HashMap<>();
        connections
                .call(connection -> select.byFirst(connection, row -> row.getString(2)))
                .forEach((ref, text) -> json.put(EntityRef.parse(ref), text));
        return json;
    }

    private Tombstone read(ResultSet row) throws SQLException {
        Instant removedAt = row.getTimestamp("removed_at").toInstant();
        return new Tombstone(
                EntityRef.parse(row.getString("ref")),
                row.getObject("uid", UUID.class),
                removedAt,
                RemovalReason.valueOf(row.getString("reason")),
                row.getString("removed_by"),
                row.getString("source"),
                row.getString("location"),
                row.getString("origin"),
                tombstones.endOfGrace(removedAt));
    }
}
