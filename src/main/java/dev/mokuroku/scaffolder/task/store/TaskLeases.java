package dev.mokuroku.scaffolder.task.store;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlArray;
import dev.mokuroku.catalog.sql.SqlStatement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// The tasks that this replica holds.
@ApplicationScoped
public class TaskLeases {
    private final CatalogConnection connections;
    private final Replica replica;
    private final Clock clock;

    TaskLeases(CatalogConnection connections, Replica replica, Clock clock) {
        this.connections = connections;
        this.replica = replica;
        this.clock = clock;
    }

    /// Renews the leases of the tasks that this replica runs.
    ///
    /// @return the tasks that are still this replica's
    @Transactional
    public Set<UUID> renew(Collection<UUID> ids) {
        Instant now = clock.instant();
        SqlStatement update = SqlStatement.of(
                """
                update scaffolder_task set leased_until = ?, last_heartbeat_at = ?
                where id = any(?) and owner = ? and status = 'processing' returning id""", now.plus(Replica.LEASE_DURATION), now, new SqlArray("uuid", List.copyOf(ids)), replica.id());
        return Set.copyOf(connections.call(connection -> update.list(connection, row -> row.getObject(1, UUID.class))));
    }

    /// The tasks of this replica that somebody cancelled at another one.
    @Transactional
    public List<UUID> cancelled() {
        SqlStatement select = SqlStatement.of(
                "select id from scaffolder_task where status = 'processing' and owner = ? and cancel_requested",
                replica.id());
        return connections.call(connection -> select.list(connection, row -> row.getObject(1, UUID.class)));
    }

    /// Leaves tasks that have not ended to other replicas, at once.
    @Transactional
    public void release(Collection<UUID> ids) {
        SqlStatement update = SqlStatement.of(
                "update scaffolder_task set leased_until = ? where id = any(?) and owner = ? and status = 'processing'",
                Instant.EPOCH,
                new SqlArray("uuid", List.copyOf(ids)),
                replica.id());
        connections.call(update::update);
    }
}
