package dev.mokuroku.source.github.webhook;

import java.time.Instant;
import java.util.List;

/// A delivery to work on.
record WebhookDelivery(String id, Instant receivedAt, List<RepositoryChange> changes) {}
