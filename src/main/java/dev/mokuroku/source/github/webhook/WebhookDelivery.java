package dev.mokuroku.source.github.webhook;

import dev.mokuroku.source.github.webhook.refresh.OwnerChange;
import dev.mokuroku.source.github.webhook.refresh.OwnerChanges;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/// A delivery to work on.
record WebhookDelivery(String id, Instant receivedAt, List<OwnerChange> changes) {
    boolean concernsAny(Collection<OwnerChanges> owners) {
        return changes.stream().anyMatch(change -> owners.stream().anyMatch(owner -> owner.include(change)));
    }
}
