package dev.mokuroku.source.github.webhook;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlStatement;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import org.hibernate.Timeouts;

@ApplicationScoped
public class WebhookDeliveryRepository implements PanacheRepositoryBase<WebhookDeliveryRow, String> {
    private final CatalogConnection connections;

    WebhookDeliveryRepository(CatalogConnection connections) {
        this.connections = connections;
    }

    /// The eldest that are due and that no other transaction has taken.
    List<WebhookDeliveryRow> due(Instant now, int limit) {
        return find("dueAt <= ?1", Sort.by("receivedAt", "id"), now)
                .page(0, limit)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", Timeouts.SKIP_LOCKED_MILLI)
                .list();
    }

    /// One that was given up is begun anew.
    ///
    /// @return false where it is there
    boolean insert(String id, String event, Instant now, String changes) {
        SqlStatement insert = SqlStatement.of("""
                insert into webhook_delivery (id, event, received_at, due_at, attempts, changes)
                values (?, ?, ?, ?, 0, ?)
                on conflict (id) do update
                set due_at = excluded.due_at, received_at = excluded.received_at, attempts = 0
                where webhook_delivery.due_at is null and webhook_delivery.failure is not null""", id, event, now, now, changes);
        return connections.call(insert::update) == 1;
    }
}
