package dev.mokuroku.catalog.audit;

import dev.mokuroku.catalog.CatalogConfig;
import dev.mokuroku.catalog.sql.CatalogConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The table `tombstone`: what was removed, so that what comes back is the same entity. Each statement serves
/// a whole unit of work, and PostgreSQL copies what it holds by itself.
///
/// Call with the writer lock held: a ref has an entity or a tombstone, never both.
@ApplicationScoped
public class Tombstones {
    private static final String SELECT_REMOVED = """
            select e.ref, e.uid, e.json, d.source, d.location, d.origin, cast(? as timestamptz) as removed_at,
                cast(? as text) as reason, coalesce(nullif(?, ''), 'source:' || d.source) as removed_by
            from entity e join descriptor d on d.id = e.descriptor_id where e.uid = any(?)""";

    private static final String INSERT_AUDIT_ENTRIES = """
            , noted as (
                insert into audit_entry (at, action, author, source, ref, uid, reason, location, origin)
                select removed_at, 'REMOVED', removed_by, source, ref, uid, reason, location, origin from gone
                order by ref)
            select source, count(*) from gone group by source""";

    private static final String INSERT_TOMBSTONES = """
            with gone as (
                insert into tombstone (ref, uid, json, source, location, origin, removed_at, reason, removed_by)
                %s
                on conflict (ref) do update set uid = excluded.uid, json = excluded.json, source = excluded.source,
                    location = excluded.location, origin = excluded.origin, removed_at = excluded.removed_at,
                    reason = excluded.reason, removed_by = excluded.removed_by
                returning ref, uid, source, location, origin, removed_at, reason, removed_by)
            """.formatted(SELECT_REMOVED) + INSERT_AUDIT_ENTRIES;

    /// Of those that are to come back as others, if at all.
    private static final String AUDIT_ONLY = "with gone as (%s)".formatted(SELECT_REMOVED) + INSERT_AUDIT_ENTRIES;

    private static final String AUDIT_RESTORED = """
            with back as (
                select e.ref, e.uid, d.source, d.location, d.origin
                from entity e join descriptor d on d.id = e.descriptor_id where e.uid = any(?)),
            noted as (
                insert into audit_entry (at, action, author, source, ref, uid, location, origin)
                select ?, 'RESTORED', coalesce(nullif(?, ''), 'source:' || source), source, ref, uid, location, origin
                from back order by ref)
            select source, count(*) from back group by source""";

    private final CatalogConnection connections;
    private final Clock clock;
    private final Duration grace;
    private final Event<EntitiesRemoved> removals;
    private final Event<EntitiesRestored> restorations;

    Tombstones(
            CatalogConnection connections,
            Clock clock,
            CatalogConfig config,
            Event<EntitiesRemoved> removals,
            Event<EntitiesRestored> restorations) {
        Duration grace = config.tombstones().grace();
        if (grace.isNegative()) {
            throw new IllegalArgumentException(
                    "mokuroku.catalog.tombstones.grace must not be negative but is " + grace);
        }
        this.connections = connections;
        this.clock = clock;
        this.grace = grace;
        this.removals = removals;
        this.restorations = restorations;
    }

    /// Call before these are deleted. What somebody deleted on purpose leaves no tombstone: as in Backstage, it comes
    /// back as another one.
    public void create(Collection<UUID> uids, RemovalReason reason, Instant at) {
        if (uids.isEmpty()) {
            return;
        }
        connections.run(connection -> {
            String sql = reason == RemovalReason.DELETED ? AUDIT_ONLY : INSERT_TOMBSTONES;
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setTimestamp(1, Timestamp.from(at));
                statement.setString(2, reason.name());
                statement.setString(3, Author.name());
                statement.setArray(4, connection.createArrayOf("uuid", uids.toArray()));
                bySource(statement)
                        .forEach((source, count) -> removals.fire(new EntitiesRemoved(source, reason, count)));
            }
        });
    }

    /// For refs that no entity has and that are created now: the uids that are kept for them. What is kept too
    /// long is forgotten.
    public Map<String, UUID> reclaim(Collection<String> refs, Instant at) {
        if (refs.isEmpty()) {
            return Map.of();
        }
        String sql = "delete from tombstone where ref = any(?) returning ref, uid, removed_at";
        return connections.call(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setArray(1, connection.createArrayOf("text", refs.toArray()));
                ResultSet rows = statement.executeQuery();
                Map<String, UUID> uids = new HashMap<>();
                while (rows.next()) {
                    if (isKept(rows.getTimestamp(3).toInstant(), at)) {
                        uids.put(rows.getString(1), rows.getObject(2, UUID.class));
                    }
                }
                return uids;
            }
        });
    }

    /// Call when these have their uids back.
    public void recordRestored(Collection<UUID> uids, Instant at) {
        if (uids.isEmpty()) {
            return;
        }
        connections.run(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(AUDIT_RESTORED)) {
                statement.setArray(1, connection.createArrayOf("uuid", uids.toArray()));
                statement.setTimestamp(2, Timestamp.from(at));
                statement.setString(3, Author.name());
                bySource(statement).forEach((source, count) -> restorations.fire(new EntitiesRestored(source, count)));
            }
        });
    }

    /// @return how many were kept too long
    @Transactional
    public long deleteExpired() {
        return connections.call(connection -> {
            try (PreparedStatement statement =
                    connection.prepareStatement("delete from tombstone where removed_at < ?")) {
                statement.setTimestamp(1, Timestamp.from(graceStart()));
                return (long) statement.executeUpdate();
            }
        });
    }

    /// Null where the time is over.
    @Nullable
    Instant uidKeptUntil(Instant removedAt) {
        return isKept(removedAt, clock.instant()) ? endOfGrace(removedAt) : null;
    }

    Instant endOfGrace(Instant removedAt) {
        return removedAt.plus(grace);
    }

    /// What was removed before is over.
    Instant graceStart() {
        return clock.instant().minus(grace);
    }

    private boolean isKept(Instant removedAt, Instant now) {
        return !removedAt.isBefore(now.minus(grace));
    }

    private static Map<String, Long> bySource(PreparedStatement statement) throws SQLException {
        Map<String, Long> counts = new HashMap<>();
        ResultSet rows = statement.executeQuery();
        while (rows.next()) {
            counts.put(rows.getString(1), rows.getLong(2));
        }
        return counts;
    }
}
