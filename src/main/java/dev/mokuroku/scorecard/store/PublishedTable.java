package dev.mokuroku.scorecard.store;

import dev.mokuroku.catalog.feed.Change;
import dev.mokuroku.catalog.feed.ChangeLog;
import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlStatement;
import dev.mokuroku.entity.EntityRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/// Publishes changed terms, and remembers in the table `scorecard_published` which changes of the feed these are: the
/// follower does not answer its own changes.
@ApplicationScoped
@Transactional
public class PublishedTable {
    private final CatalogConnection connections;
    private final ChangeLog changes;

    PublishedTable(CatalogConnection connections, ChangeLog changes) {
        this.connections = connections;
        this.changes = changes;
    }

    private record Range(long first, long last) {}

    /// Call within a transaction, after `WriterLock.take`, so that nobody else writes to the feed meanwhile.
    public void publish(Collection<EntityRef> entities, Instant at) {
        changes.publishTermsChanged(entities, at).ifPresent(own -> {
            SqlStatement insert = SqlStatement.of(
                    "insert into scorecard_published (first_sequence, last_sequence) values (?, ?)",
                    own.first(),
                    own.last());
            connections.run(insert::update);
        });
    }

    /// The changes that others made.
    public List<Change> withoutOwn(List<Change> read) {
        if (read.stream().noneMatch(change -> change.kind() == Change.Kind.TERMS_CHANGED)) {
            return read;
        }
        SqlStatement select = SqlStatement.of("select first_sequence, last_sequence from scorecard_published");
        List<Range> own = connections.call(
                connection -> select.list(connection, row -> new Range(row.getLong(1), row.getLong(2))));
        return read.stream()
                .filter(change -> change.kind() != Change.Kind.TERMS_CHANGED
                        || own.stream()
                                .noneMatch(range ->
                                        range.first() <= change.sequence() && change.sequence() <= range.last()))
                .toList();
    }

    /// Forgets what the cursor has passed.
    public void forgetUpTo(long sequence) {
        SqlStatement delete = SqlStatement.of("delete from scorecard_published where last_sequence <= ?", sequence);
        connections.run(delete::update);
    }
}
