package dev.mokuroku.platform.usage.listing;

import dev.mokuroku.job.JobSchedule;
import dev.mokuroku.job.RecurringJob;
import dev.mokuroku.platform.usage.store.UsesRemoval;
import dev.mokuroku.platform.usage.store.UsesWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.logging.Logger;

/// Forgets versions that ended long ago, and all uses where manifests are not read any more.
@ApplicationScoped
class UsesCleanupJob implements RecurringJob {
    private static final Logger LOG = Logger.getLogger(UsesCleanupJob.class);

    private final UsesWriter writer;
    private final UsesRemoval removal;
    private final ManifestsConfig config;
    private final Clock clock;

    UsesCleanupJob(UsesWriter writer, UsesRemoval removal, ManifestsConfig config, Clock clock) {
        this.writer = writer;
        this.removal = removal;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "platform-uses-cleanup";
    }

    @Override
    public JobSchedule schedule() {
        return JobSchedule.HOURLY;
    }

    @Override
    public void run() {
        if (!config.enabled()) {
            removal.removeAll();
        }
        long gone = writer.deletePastBefore(clock.instant().minus(config.keepHistory()));
        LOG.debugf("Forgot %d earlier uses", gone);
    }
}
