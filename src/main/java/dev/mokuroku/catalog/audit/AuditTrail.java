package dev.mokuroku.catalog.audit;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlArray;
import dev.mokuroku.catalog.sql.SqlConditions;
import dev.mokuroku.catalog.sql.SqlStatement;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.LocationRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The table `audit_entry`. What becomes of entities is written by [Tombstones].
@ApplicationScoped
public class AuditTrail {
    /// A scan that is stopped again and again for the same reason is recorded once in this time.
    static final Duration REPEAT_INTERVAL = Duration.ofDays(1);

    private static final String SELECT = """
            select a.id, a.at, a.action, a.author, a.source, a.ref, a.uid, a.reason, a.location, a.origin, a.message, a.count,
                t.removed_at
            from audit_entry a left join tombstone t
                on a.action = 'REMOVED' and t.ref = a.ref and t.uid = a.uid and t.removed_at = a.at""";

    private final CatalogConnection connections;
    private final Tombstones tombstones;
    private final Clock clock;
    private final Duration keep;

    @Inject
    AuditTrail(CatalogConnection connections, Tombstones tombstones, Clock clock, AuditConfig config) {
        this(connections, tombstones, clock, config.keep());
    }

    /// @param keep how long entries are kept
    AuditTrail(CatalogConnection connections, Tombstones tombstones, Clock clock, Duration keep) {
        if (keep.isNegative()) {
            throw new IllegalArgumentException("mokuroku.audit.keep must not be negative but is " + keep);
        }
        this.connections = connections;
        this.tombstones = tombstones;
        this.clock = clock;
        this.keep = keep;
    }

    /// Call within the transaction that registers it or forgets it.
    public void recordLocation(AuditEntry.Action action, String source, LocationRef location, String author) {
        SqlStatement insert = SqlStatement.of(
                "insert into audit_entry (at, action, author, source, location) values (?, ?, ?, ?, ?)",
                clock.instant(),
                action.name(),
                author,
                source,
                location.toString());
        connections.run(insert::update);
    }

    /// As [#recordLocation], with the current author.
    public void recordLocation(AuditEntry.Action action, String source, LocationRef location) {
        recordLocation(action, source, location, Author.currentOrSource(source));
    }

    /// Call within the transaction that makes the change.
    ///
    /// @param source the feature that keeps what was changed
    /// @param message what was changed, for everybody who may see the entity
    public void recordChange(String source, EntityRef entity, String message) {
        SqlStatement insert = SqlStatement.of(
                "insert into audit_entry (at, action, author, source, ref, message) values (?, ?, ?, ?, ?, ?)",
                clock.instant(),
                AuditEntry.Action.CHANGED.name(),
                Author.currentOrSource(source),
                source,
                entity.toString(),
                message);
        connections.run(insert::update);
    }

    /// What somebody changed of what a feature keeps of an entity.
    ///
    /// @param message for everybody who may see the entity
    public record RecordedChange(String author, EntityRef entity, String message) {}

    /// As [#recordChange], for many at once.
    public void recordChanges(String source, List<RecordedChange> changes) {
        SqlStatement insert = SqlStatement.of(
                """
                insert into audit_entry (at, action, author, source, ref, message)
                select ?, ?, author, ?, ref, message from unnest(?::text[], ?::text[], ?::text[]) with ordinality
                    as c (author, ref, message, position) order by position""",
                clock.instant(),
                AuditEntry.Action.CHANGED.name(),
                source,
                SqlArray.texts(changes.stream().map(RecordedChange::author).toList()),
                SqlArray.texts(changes.stream()
                        .map(change -> change.entity().toString())
                        .toList()),
                SqlArray.texts(changes.stream().map(RecordedChange::message).toList()));
        connections.run(insert::update);
    }

    /// Records an event of a scan; a scan stopped for the same reason is recorded once a day.
    @Transactional
    public void recordScan(AuditEntry.Action action, String source, String message) {
        SqlStatement insert = SqlStatement.of(
                """
                insert into audit_entry (at, action, author, source, message)
                select now.at, said.action, ?, said.source, said.message
                from (values (?::timestamptz)) as now (at), (values (?, ?, ?)) as said (action, source, message)
                where said.action <> 'SCAN_STOPPED' or not exists (select 1 from audit_entry a
                    where a.action = said.action and a.source = said.source and a.message = said.message
                        and a.at > now.at - ?::interval)""",
                Author.currentOrSource(source),
                clock.instant(),
                action.name(),
                source,
                message,
                REPEAT_INTERVAL.toString());
        connections.run(insert::update);
    }

    /// For what concerns no entity and no location. In the transaction of the connection, which need not be Quarkus's.
    public static void insert(
            Connection connection, Instant at, AuditEntry.Action action, String author, String source, String message)
            throws SQLException {
        SqlStatement.of(
                        "insert into audit_entry (at, action, author, source, message) values (?, ?, ?, ?, ?)",
                        at,
                        action.name(),
                        author,
                        source,
                        message)
                .update(connection);
    }

    /// How often a caller was refused since the last record.
    ///
    /// @param message what the caller lacked or exceeded
    public record Refusals(String author, String source, String message, int count) {}

    /// Adds to the entry of the same hour, or begins one. Two replicas that begin one at once leave two.
    @Transactional
    public void recordRefusals(List<Refusals> refusals) {
        Instant now = clock.instant();
        connections.run(connection -> {
            for (Refusals refused : refusals) {
                if (add(refused, now.truncatedTo(ChronoUnit.HOURS)).update(connection) == 0) {
                    begin(refused, now).update(connection);
                }
            }
        });
    }

    private static SqlStatement add(Refusals refused, Instant since) {
        return SqlStatement.of("""
                update audit_entry set count = count + ? where id = (select max(id) from audit_entry
                    where action = 'REFUSED' and at >= ? and author = ? and source = ? and message = ?)""", refused.count(), since, refused.author(), refused.source(), refused.message());
    }

    private static SqlStatement begin(Refusals refused, Instant at) {
        return SqlStatement.of("""
                insert into audit_entry (at, action, author, source, message, count)
                values (?, 'REFUSED', ?, ?, ?, ?)""", at, refused.author(), refused.source(), refused.message(), refused.count());
    }

    /// The newest first.
    ///
    /// @param after key of the last entry of the page before; null for the first page
    @Transactional
    public List<AuditEntry> page(AuditFilter filter, AuditEntry.@Nullable Key after, int size) {
        EntityRef entity = filter.entity();
        AuditEntry.Action action = filter.action();
        SqlConditions conditions = new SqlConditions()
                .andIfGiven("a.ref = ?", entity == null ? null : entity.toString())
                .andIfGiven("a.source = ?", filter.source())
                .andIfGiven("a.action = ?", action == null ? null : action.name())
                .andIfGiven("a.at >= ?", filter.since());
        if (after != null) {
            conditions.and("(a.at, a.id) < (?, ?)", after.at(), after.id());
        }
        SqlStatement select =
                SqlStatement.of(SELECT).where(conditions).append(" order by a.at desc, a.id desc limit ?", size);
        return connections.call(connection -> select.list(connection, this::read));
    }

    /// @return how many were too old
    @Transactional
    public long deleteExpired() {
        SqlStatement delete = SqlStatement.of(
                "delete from audit_entry where at < ?", clock.instant().minus(keep));
        return connections.call(connection -> (long) delete.update(connection));
    }

    private AuditEntry read(ResultSet row) throws SQLException {
        String ref = row.getString("ref");
        String reason = row.getString("reason");
        Timestamp removed = row.getTimestamp("removed_at");
        Instant kept = removed == null ? null : tombstones.uidKeptUntil(removed.toInstant());
        return new AuditEntry(
                new AuditEntry.Key(row.getTimestamp("at").toInstant(), row.getLong("id")),
                AuditEntry.Action.valueOf(row.getString("action")),
                row.getString("author"),
                row.getString("source"),
                ref == null ? null : EntityRef.parse(ref),
                row.getObject("uid", UUID.class),
                reason == null ? null : RemovalReason.valueOf(reason),
                row.getString("location"),
                row.getString("origin"),
                row.getString("message"),
                row.getObject("count", Integer.class),
                kept);
    }
}
