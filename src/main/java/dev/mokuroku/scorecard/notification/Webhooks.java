package dev.mokuroku.scorecard.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.http.ServerConfig;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.job.RetryPolicy;
import dev.mokuroku.job.TaskQueue;
import dev.mokuroku.job.TaskType;
import dev.mokuroku.scorecard.Scorecard;
import dev.mokuroku.scorecard.ScorecardKind;
import dev.mokuroku.scorecard.result.ResultChange;
import dev.mokuroku.source.url.HttpSender;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Delivers events to the configured webhooks. A receiver gets an event at least once, and knows a repeated one by its
/// id.
@ApplicationScoped
class Webhooks implements TaskType<Webhooks.Delivery> {
    /// Some five hours in all.
    private static final RetryPolicy RETRIES = new RetryPolicy(14, Duration.ofSeconds(5), Duration.ofMinutes(45));

    private static final int SUCCESS_FROM = 200;
    private static final int SUCCESS_BELOW = 300;

    private final Map<String, NotificationConfig.Webhook> webhooks;
    private final String baseUrl;
    private final HttpSender sender;
    private final MeterRegistry meters;
    private final Clock clock;

    Webhooks(NotificationConfig config, ServerConfig server, HttpSender sender, MeterRegistry meters, Clock clock) {
        this.webhooks = config.webhooks();
        this.baseUrl = server.baseUrl();
        this.sender = sender;
        this.meters = meters;
        this.clock = clock;
    }

    /// @param webhook its name in the settings
    /// @param id of the event
    /// @param event as JSON
    public record Delivery(String webhook, String id, String event) {}

    boolean isEmpty() {
        return webhooks.isEmpty();
    }

    List<Delivery> deliveries(ResultChange change, Scorecard scorecard, @Nullable IndexedEntity entity) {
        String event = LevelChangedEvent.of(baseUrl, change, scorecard, entity).toString();
        return webhooks.entrySet().stream()
                .filter(webhook -> wants(webhook.getValue(), scorecard.ref()))
                .map(webhook -> new Delivery(webhook.getKey(), Long.toString(change.id()), event))
                .toList();
    }

    private static boolean wants(NotificationConfig.Webhook webhook, EntityRef scorecard) {
        String kind = ScorecardKind.KIND.toLowerCase(Locale.ROOT);
        return webhook.scorecards().isEmpty()
                || webhook.scorecards().get().stream()
                        .anyMatch(ref -> EntityRef.parse(ref, kind, EntityRef.DEFAULT_NAMESPACE)
                                .equals(scorecard));
    }

    void submit(TaskQueue queue, Delivery delivery) {
        queue.submit(this, delivery.webhook() + "/" + delivery.id(), delivery);
    }

    @Override
    public String name() {
        return "scorecard-notification";
    }

    @Override
    public Class<Delivery> payloadType() {
        return Delivery.class;
    }

    @Override
    public RetryPolicy retryPolicy() {
        return RETRIES;
    }

    /// A webhook that is configured no more gets nothing.
    @Override
    public void run(String taskId, Delivery delivery) throws IOException {
        NotificationConfig.Webhook webhook = webhooks.get(delivery.webhook());
        if (webhook == null) {
            return;
        }
        try {
            send(webhook, delivery);
            count(delivery, "delivered");
        } catch (IOException failure) {
            count(delivery, "failed");
            throw failure;
        }
    }

    private void send(NotificationConfig.Webhook webhook, Delivery delivery) throws IOException {
        byte[] body = delivery.event().getBytes(UTF_8);
        Map<String, String> signature =
                new WebhookSigner(webhook.secret()).headers(delivery.id(), clock.instant(), body);
        int status = sender.post(
                new HttpSender.Target(webhook.url(), webhook.privateAddress()),
                LevelChangedEvent.CONTENT_TYPE,
                signature,
                body);
        if (status < SUCCESS_FROM || status >= SUCCESS_BELOW) {
            throw new IOException("The webhook %s responded with %d".formatted(delivery.webhook(), status));
        }
    }

    private void count(Delivery delivery, String outcome) {
        meters.counter("mokuroku.scorecards.notifications", "webhook", delivery.webhook(), "outcome", outcome)
                .increment();
    }
}
