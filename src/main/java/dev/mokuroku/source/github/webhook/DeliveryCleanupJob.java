package dev.mokuroku.source.github.webhook;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.logging.Logger;

/// Keeps the inbox short.
@ApplicationScoped
class DeliveryCleanupJob {
    private static final Logger LOG = Logger.getLogger(DeliveryCleanupJob.class);

    private final WebhookInbox inbox;
    private final WebhookConfig config;
    private final Clock clock;

    DeliveryCleanupJob(WebhookInbox inbox, WebhookConfig config, Clock clock) {
        this.inbox = inbox;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        long gone = inbox.deleteFinishedBefore(clock.instant().minus(config.keep()));
        LOG.debugf("Forgot %d deliveries", gone);
    }
}
