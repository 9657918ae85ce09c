package dev.mokuroku.catalog.feed;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.entity.EntityRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The table `change`: appended by writers, followed by the index, trimmed by age.
@ApplicationScoped
public class ChangeLog implements ChangeFeed {
    /// Replicas listen on this channel.
    static final String CHANNEL = "mokuroku_change";

    /// A week after a bulk load millions of rows go at once.
    private static final Duration MAX_TRIM = Duration.ofMinutes(1);

    private final CatalogConnection connections;

    ChangeLog(CatalogConnection connections) {
        this.connections = connections;
    }

    /// Call within the transaction that changes these, after [WriterLock#take].
    public void append(Map<EntityRef, Change.Kind> kinds, Instant at) {
        if (kinds.isEmpty()) {
            return;
        }
        String sql = "with added as (insert into change (ref, kind, at)"
                + " select ref, kind, ? from unnest(?, ?) as written(ref, kind))"
                + " select pg_notify('" + CHANNEL + "', '')";
        connections.run(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setTimestamp(1, Timestamp.from(at));
                statement.setArray(2, texts(connection, kinds.keySet()));
                statement.setArray(3, texts(connection, kinds.values()));
                statement.execute();
            }
        });
    }

    /// Publishes a change for entities whose JSON is unchanged, for example because their problems changed.
    public void append(Collection<EntityRef> refs, Instant at) {
        Map<EntityRef, Change.Kind> kinds = new LinkedHashMap<>();
        refs.forEach(ref -> kinds.put(ref, Change.Kind.UPDATED));
        append(kinds, at);
    }

    /// Publishes that features add other terms to these entities. Each index then asks for their terms again; the
    /// entities and their etags stay. Subscribers of changes get them as updated, because a subscriber's filter may
    /// contain terms.
    ///
    /// Call within the transaction that changes what the terms are made of, after [WriterLock#take], which is the
    /// transaction's first lock. After the commit, `LiveIndex#catchUp` makes the terms readable on this replica;
    /// other replicas follow.
    ///
    /// @param refs those that the catalog does not hold are ignored
    /// @return the published changes; empty if there are none
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Published> publishTermsChanged(Collection<EntityRef> refs, Instant at) {
        return publish(Change.Kind.TERMS_CHANGED, refs, at);
    }

    /// Changes of the feed that were written at once.
    ///
    /// @param first the sequence of the first
    /// @param last the sequence of the last
    public record Published(long first, long last) {}

    /// Publishes that these entities have other relations, which no descriptor has. Otherwise as
    /// [#publishTermsChanged].
    @Transactional(Transactional.TxType.MANDATORY)
    public void publishRelationsChanged(Collection<EntityRef> refs, Instant at) {
        var _ = publish(Change.Kind.RELATIONS_CHANGED, refs, at);
    }

    private Optional<Published> publish(Change.Kind kind, Collection<EntityRef> refs, Instant at) {
        if (refs.isEmpty()) {
            return Optional.empty();
        }
        String sql = "with added as (insert into change (ref, kind, at)"
                + " select ref, '" + kind + "', ? from entity where ref = any(?) order by ref returning sequence)"
                + " select min(sequence), max(sequence), pg_notify('" + CHANNEL + "', '') from added"
                + " having count(*) > 0";
        List<Published> published = new ArrayList<>();
        connections.run(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setTimestamp(1, Timestamp.from(at));
                statement.setArray(2, texts(connection, refs));
                ResultSet rows = statement.executeQuery();
                while (rows.next()) {
                    published.add(new Published(rows.getLong(1), rows.getLong(2)));
                }
            }
        });
        return published.stream().findFirst();
    }

    private static Array texts(Connection connection, Collection<?> values) throws SQLException {
        return connection.createArrayOf(
                "text", values.stream().map(Object::toString).toArray());
    }

    @Override
    @Transactional
    public List<Change> after(long sequence, int limit) {
        String sql = "select sequence, ref, kind, at from change where sequence > ? order by sequence limit ?";
        return connections.call(connection -> {
            List<Change> changes = new ArrayList<>();
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setLong(1, sequence);
                statement.setInt(2, limit);
                ResultSet rows = statement.executeQuery();
                while (rows.next()) {
                    changes.add(changeIn(rows));
                }
            }
            return changes;
        });
    }

    /// @param rows at a row of `sequence, ref, kind, at`
    static Change changeIn(ResultSet rows) throws SQLException {
        return new Change(
                rows.getLong(1),
                EntityRef.parse(rows.getString(2)),
                Change.Kind.valueOf(rows.getString(3)),
                rows.getTimestamp(4).toInstant());
    }

    @Override
    @Transactional
    public long newest() {
        return number("select coalesce(max(sequence), 0) from change");
    }

    @Override
    @Transactional
    public long oldestResumable() {
        return number("select coalesce(min(sequence) - 1, 0) from change");
    }

    /// Drops entries from before an instant, but keeps the newest: it says how far the feed came. Keeps what a
    /// cursor that made progress since that instant has not read, and the change that it is at.
    ///
    /// @return how many went
    @Transactional
    public long trimBefore(Instant instant) {
        String sql = "delete from change where at < ? and sequence < least((select max(sequence) from change),"
                + " (select min(sequence) from feed_cursor where followed_at >= ?))";
        return connections.callLong(MAX_TRIM, connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setTimestamp(1, Timestamp.from(instant));
                statement.setTimestamp(2, Timestamp.from(instant));
                return (long) statement.executeUpdate();
            }
        });
    }

    private long number(String sql) {
        return connections.call(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                ResultSet rows = statement.executeQuery();
                rows.next();
                return rows.getLong(1);
            }
        });
    }
}
