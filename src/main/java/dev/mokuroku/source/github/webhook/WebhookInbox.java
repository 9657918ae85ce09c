package dev.mokuroku.source.github.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.source.github.webhook.refresh.OwnerChange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jboss.logging.Logger;

/// Deliveries that wait, shared by all replicas: each is worked on by one of them at a time, and by another
/// where that one does not come back.
@ApplicationScoped
class WebhookInbox {
    private static final Logger LOG = Logger.getLogger(WebhookInbox.class);
    /// How long after a replica's death another takes over.
    static final Duration LEASE_DURATION = Duration.ofMinutes(3);

    private static final Duration INITIAL_RETRY_DELAY = Duration.ofSeconds(5);
    /// Some ten minutes in all; then a redelivery or the next scan finds what changed.
    private static final int MAX_ATTEMPTS = 8;

    private final WebhookDeliveryRepository deliveries;
    private final Clock clock;

    WebhookInbox(WebhookDeliveryRepository deliveries, Clock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /// @return false where it came before, and was worked on or still is to be
    @Transactional
    boolean add(String id, String event, List<OwnerChange> changes) {
        return deliveries.insert(id, event, clock.instant(), toJson(changes));
    }

    /// Those that are due, the eldest first. They are this caller's until [#done] or [#failed], or until its
    /// lease ends.
    @Transactional
    List<WebhookDelivery> lease(int limit) {
        Instant now = clock.instant();
        return deliveries.due(now, limit).stream()
                .map(row -> {
                    row.dueAt = now.plus(LEASE_DURATION);
                    row.attempts++;
                    return new WebhookDelivery(row.id, row.receivedAt, parse(row.changes));
                })
                .toList();
    }

    /// Those of them that are still to be worked on stay this caller's for another lease.
    @Transactional
    void renew(Collection<String> ids) {
        deliveries.update(
                "dueAt = ?1 where id in ?2 and dueAt is not null",
                clock.instant().plus(LEASE_DURATION),
                ids);
    }

    @Transactional
    void done(Collection<String> ids) {
        deliveries.update("dueAt = null, failure = null where id in ?1", ids);
    }

    /// Tried again later, ever less often.
    @Transactional
    void failed(Collection<String> ids, String reason) {
        for (WebhookDeliveryRow row : deliveries.list("id in ?1", ids)) {
            row.failure = reason;
            row.dueAt = row.attempts < MAX_ATTEMPTS
                    ? clock.instant().plus(INITIAL_RETRY_DELAY.multipliedBy(1L << (row.attempts - 1)))
                    : null;
            if (row.dueAt == null) {
                LOG.warnf("Gave up delivery %s of event %s: %s", row.id, row.event, reason);
            }
        }
    }

    @Transactional
    long waiting() {
        return deliveries.count("dueAt is not null");
    }

    /// @return how many went
    @Transactional
    long deleteFinishedBefore(Instant instant) {
        return deliveries.delete("dueAt is null and receivedAt < ?1", instant);
    }

    private static String toJson(List<OwnerChange> changes) {
        return PlainJson.MAPPER.valueToTree(changes).toString();
    }

    private static List<OwnerChange> parse(String changes) {
        try {
            return PlainJson.MAPPER.readValue(changes, new TypeReference<List<OwnerChange>>() {});
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A delivery's changes are not JSON", broken);
        }
    }
}
