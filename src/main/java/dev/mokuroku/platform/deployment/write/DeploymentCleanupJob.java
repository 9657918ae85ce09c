package dev.mokuroku.platform.deployment.write;

import dev.mokuroku.job.JobSchedule;
import dev.mokuroku.job.RecurringJob;
import dev.mokuroku.platform.deployment.DeploymentConfig;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;

/// Deletes deployments that are older than `mokuroku.platform.deployments.keep`. What runs now stays.
@ApplicationScoped
class DeploymentCleanupJob implements RecurringJob {
    private static final Logger LOG = Logger.getLogger(DeploymentCleanupJob.class);
    /// Deleted in one transaction, so that reports do not wait for it.
    private static final int BATCH_SIZE = 10_000;

    private final DeploymentTable deployments;
    private final RunningTable running;
    private final DeploymentConfig config;
    private final Clock clock;

    DeploymentCleanupJob(DeploymentTable deployments, RunningTable running, DeploymentConfig config, Clock clock) {
        this.deployments = deployments;
        this.running = running;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "deployment-cleanup";
    }

    @Override
    public JobSchedule schedule() {
        return JobSchedule.HOURLY;
    }

    @Override
    public void run() {
        Instant start = clock.instant().minus(config.keep());
        long deleted = 0;
        int batch;
        do {
            batch = QuarkusTransaction.requiringNew().call(() -> deployments.deleteBefore(start, BATCH_SIZE));
            deleted += batch;
        } while (batch == BATCH_SIZE);
        int removed = QuarkusTransaction.requiringNew().call(() -> running.deleteRemovedBefore(start));
        LOG.debugf("Deleted %d deployments and %d removed ones of what ran", deleted, removed);
    }
}
