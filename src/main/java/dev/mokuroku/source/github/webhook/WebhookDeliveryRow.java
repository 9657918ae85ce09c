package dev.mokuroku.source.github.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A delivery that was taken in. It is kept after it was worked on, so that it is known when it comes again.
@Entity
@Table(name = "webhook_delivery")
public class WebhookDeliveryRow {
    /// GitHub's, the same for every redelivery.
    @Id
    public String id;

    public String event;

    @Column(name = "received_at")
    public Instant receivedAt;

    /// When it is to be worked on, or to be taken over from a replica that does not end; null once it is
    /// done or given up.
    @Column(name = "due_at")
    public @Nullable Instant dueAt;

    public int attempts;

    /// Of the last attempt.
    public @Nullable String failure;

    /// JSON: [{owner, subject, names, paths}].
    public String changes;

    protected WebhookDeliveryRow() {}
}
