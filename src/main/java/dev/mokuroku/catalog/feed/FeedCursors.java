package dev.mokuroku.catalog.feed;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.ClusterLocks;
import dev.mokuroku.catalog.sql.SqlStatement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Cursors of features in the change feed, by name, in the table `feed_cursor`.
///
/// One replica at a time holds a cursor by a lock of [ClusterLocks], which needs a connection while the cursor is
/// open. A replica that loses this connection may go on; its save then fails and its transaction rolls back. Changes
/// are handled at least once: what a feature does outside of its transaction may happen twice.
///
/// The feed keeps changes that a cursor has not read, also beyond `mokuroku.change-feed.keep`, as long as the cursor
/// makes progress within that time. A cursor without progress for longer holds nothing back: it then reads
/// [FeedRead.Truncated].
@ApplicationScoped
public class FeedCursors {
    /// Far less than the seven days for which changes are kept by default.
    private static final Duration PROGRESS_INTERVAL = Duration.ofSeconds(10);

    private final ChangeFeed feed;
    private final CatalogConnection connections;
    private final ClusterLocks locks;
    private final Clock clock;

    FeedCursors(ChangeFeed feed, CatalogConnection connections, ClusterLocks locks, Clock clock) {
        this.feed = feed;
        this.connections = connections;
        this.locks = locks;
        this.clock = clock;
    }

    /// Opens a cursor; a new cursor stands before the first change. Call outside of a transaction.
    ///
    /// @param name of the feature that follows the feed: `scorecard`
    /// @return empty while another replica or thread holds the cursor
    /// @throws SQLException if PostgreSQL cannot be reached
    public Optional<FeedCursor> tryOpen(String name) throws SQLException {
        return locks.tryAcquire("feed-cursor:" + name).map(lock -> new FeedCursor(this, name, lock));
    }

    @Transactional
    FeedRead next(String name, int limit) {
        FeedPosition start = positionOf(name);
        boolean isNew = start.equals(FeedPosition.START);
        List<Change> changes = feed.after(Math.max(0, start.sequence() - 1), limit + 1);
        // Asked after the read: changes that were trimmed during the read would be missing.
        if (isNew && feed.oldestResumable() == 0) {
            return read(name, start, changes.subList(0, Math.min(limit, changes.size())));
        }
        if (!isNew && !changes.isEmpty() && start.isOf(changes.getFirst())) {
            return read(name, start, changes.subList(1, changes.size()));
        }
        return new FeedRead.Truncated(start, newest());
    }

    private FeedRead read(String name, FeedPosition start, List<Change> changes) {
        if (changes.isEmpty()) {
            noteProgress(name);
            return new FeedRead.Changes(List.of(), start, start);
        }
        return new FeedRead.Changes(List.copyOf(changes), start, FeedPosition.of(changes.getLast()));
    }

    private FeedPosition newest() {
        List<Change> last = feed.after(feed.newest() - 1, 1);
        return last.isEmpty() ? FeedPosition.START : FeedPosition.of(last.getFirst());
    }

    private FeedPosition positionOf(String name) {
        SqlStatement select = SqlStatement.of("select sequence, fingerprint from feed_cursor where name = ?", name);
        List<FeedPosition> known = connections.call(
                connection -> select.list(connection, row -> new FeedPosition(row.getLong(1), row.getString(2))));
        if (known.isEmpty()) {
            connections.run(SqlStatement.of(
                    "insert into feed_cursor (followed_at, name, sequence, fingerprint) values (?, ?, 0, '')"
                            + " on conflict (name) do nothing",
                    clock.instant(),
                    name)::update);
        }
        return known.isEmpty() ? FeedPosition.START : known.getFirst();
    }

    /// At the end of the feed the time is written at most once in [#PROGRESS_INTERVAL].
    private void noteProgress(String name) {
        Instant now = clock.instant();
        connections.run(SqlStatement.of(
                "update feed_cursor set followed_at = ? where name = ? and followed_at < ?",
                now,
                name,
                now.minus(PROGRESS_INTERVAL))::update);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void save(String name, FeedRead handled) {
        SqlStatement update = SqlStatement.of(
                "update feed_cursor set sequence = ?, fingerprint = ?, followed_at = ?"
                        + " where name = ? and sequence = ? and fingerprint = ?",
                handled.end().sequence(),
                handled.end().fingerprint(),
                clock.instant(),
                name,
                handled.start().sequence(),
                handled.start().fingerprint());
        if (connections.call(update::update) == 0) {
            throw new IllegalStateException(
                    "The cursor '%s' of the change feed is no longer at change %d: another replica has moved it"
                            .formatted(name, handled.start().sequence()));
        }
    }
}
