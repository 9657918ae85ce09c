package dev.mokuroku.scorecard.notification;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlStatement;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/// The table `scorecard_notification_position`: its only row holds the last change that was looked at. Finds the
/// changes
/// after it. Call within a transaction.
@ApplicationScoped
class NotificationPosition {
    private final CatalogConnection connections;

    NotificationPosition(CatalogConnection connections) {
        this.connections = connections;
    }

    /// @param savedAt when the changes were last read
    record Position(long change, Instant savedAt) {}

    /// Empty before the first run with a webhook. Other replicas wait for the end of the transaction.
    Optional<Position> lock() {
        SqlStatement select =
                SqlStatement.of("select change_id, saved_at from scorecard_notification_position for update");
        return connections
                .call(connection -> select.list(
                        connection,
                        row -> new Position(row.getLong(1), row.getTimestamp(2).toInstant())))
                .stream()
                .findFirst();
    }

    /// Some changes that follow each other.
    ///
    /// @param last id of the last one
    /// @param until time of the last one
    record Range(int count, long last, Instant from, Instant until) {}

    /// The first changes after this one; empty if there are none.
    Optional<Range> next(long change, int limit) {
        SqlStatement select = SqlStatement.of(
                "select count(*), max(id), min(at), max(at) from"
                        + " (select id, at from scorecard_change where id > ? order by id limit ?) changes",
                change,
                limit);
        return connections
                .call(connection -> select.list(
                        connection,
                        row -> row.getInt(1) == 0
                                ? Optional.<Range>empty()
                                : Optional.of(new Range(
                                        row.getInt(1),
                                        row.getLong(2),
                                        row.getTimestamp(3).toInstant(),
                                        row.getTimestamp(4).toInstant()))))
                .getFirst();
    }

    /// The id of the newest change; 0 if there is none.
    long newest() {
        SqlStatement select = SqlStatement.of("select coalesce(max(id), 0) from scorecard_change");
        return connections.call(select::number);
    }

    void save(long change, Instant now) {
        SqlStatement upsert = SqlStatement.of(
                "insert into scorecard_notification_position (id, change_id, saved_at) values (1, ?, ?)"
                        + " on conflict (id) do update set change_id = excluded.change_id, saved_at = excluded.saved_at",
                change,
                now);
        connections.run(upsert::update);
    }
}
