package dev.mokuroku.source.github.webhook;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import org.hibernate.Timeouts;

@ApplicationScoped
public class WebhookDeliveryRepository implements PanacheRepositoryBase<WebhookDeliveryRow, String> {
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
        return getEntityManager()
                        .createNativeQuery("""
                                insert into webhook_delivery (id, event, received_at, due_at, attempts, changes)
                                values (?1, ?2, ?3, ?3, 0, ?4)
                                on conflict (id) do update
                                set due_at = excluded.due_at, received_at = excluded.received_at, attempts = 0
                                where webhook_delivery.due_at is null and webhook_delivery.failure is not null""")
                        .setParameter(1, id)
                        .setParameter(2, event)
                        .setParameter(3, now)
                        .setParameter(4, changes)
                        .executeUpdate()
                == 1;
    }
}
