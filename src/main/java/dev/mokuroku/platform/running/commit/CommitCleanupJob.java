package dev.mokuroku.platform.running.commit;

import dev.mokuroku.job.JobSchedule;
import dev.mokuroku.job.RecurringJob;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;

/// Forgets the commits of deployments that are not kept any more.
@ApplicationScoped
class CommitCleanupJob implements RecurringJob {
    private static final Logger LOG = Logger.getLogger(CommitCleanupJob.class);
    private static final Duration MIN_AGE = Duration.ofDays(1);

    private final CommitTable table;
    private final Clock clock;

    CommitCleanupJob(CommitTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "platform-commit-cleanup";
    }

    @Override
    public JobSchedule schedule() {
        return JobSchedule.HOURLY;
    }

    @Override
    public void run() {
        LOG.debugf("Forgot %d commits", table.deleteUnused(clock.instant().minus(MIN_AGE)));
    }
}
