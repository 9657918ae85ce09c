package dev.mokuroku.source.github.webhook;

import dev.mokuroku.job.JobSchedule;
import dev.mokuroku.job.RecurringJob;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.logging.Logger;

/// Keeps the inbox short.
@ApplicationScoped
class DeliveryCleanupJob implements RecurringJob {
    private static final Logger LOG = Logger.getLogger(DeliveryCleanupJob.class);

    private final WebhookInbox inbox;
    private final WebhookConfig config;
    private final Clock clock;

    DeliveryCleanupJob(WebhookInbox inbox, WebhookConfig config, Clock clock) {
        this.inbox = inbox;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "webhook-delivery-cleanup";
    }

    @Override
    public JobSchedule schedule() {
        return JobSchedule.HOURLY;
    }

    @Override
    public void run() {
        long gone = inbox.deleteFinishedBefore(clock.instant().minus(config.keep()));
        LOG.debugf("Forgot %d deliveries", gone);
    }
}
