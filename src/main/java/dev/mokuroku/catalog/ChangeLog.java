package dev.mokuroku.catalog;

import dev.mokuroku.entity.EntityRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// The table `change`: appended by writers, followed by the index, trimmed by age.
@ApplicationScoped
class ChangeLog implements ChangeFeed {
    /// Replicas listen on this channel.
    static final String CHANNEL = "mokuroku_change";

    private final CatalogConnection connections;

    ChangeLog(CatalogConnection connections) {
        this.connections = connections;
    }

    /// Call within the transaction that changes these, after [WriterLock#take].
    void append(Collection<EntityRef> refs, Instant at) {
        if (refs.isEmpty()) {
            return;
        }
        String sql = "with added as (insert into change (ref, at) select ref, ? from unnest(?) as ref)"
                + " select pg_notify('" + CHANNEL + "', '')";
        connections.run(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setTimestamp(1, Timestamp.from(at));
                statement.setArray(
                        2,
                        connection.createArrayOf(
                                "text", refs.stream().map(EntityRef::toString).toArray()));
                statement.execute();
            }
        });
    }

    @Override
    @Transactional
    public List<Change> after(long sequence, int limit) {
        String sql = "select sequence, ref from change where sequence > ? order by sequence limit ?";
        return connections.call(connection -> {
            List<Change> changes = new ArrayList<>();
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setLong(1, sequence);
                statement.setInt(2, limit);
                ResultSet rows = statement.executeQuery();
                while (rows.next()) {
                    changes.add(new Change(rows.getLong(1), EntityRef.parse(rows.getString(2))));
                }
            }
            return changes;
        });
    }

    @Override
    @Transactional
    public long newest() {
        return number("select coalesce(max(sequence), 0) from change");
    }

    @Override
    @Transactional
    public long oldestFollowable() {
        return number("select coalesce(min(sequence) - 1, 0) from change");
    }

    /// Drops entries from before an instant, but keeps the newest: it says how far the feed came.
    ///
    /// @return how many went
    @Transactional
    public long trimBefore(Instant instant) {
        String sql = "delete from change where at < ? and sequence < (select max(sequence) from change)";
        return connections.call(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setTimestamp(1, Timestamp.from(instant));
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
