package dev.mokuroku.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/// Deletes the failures of tasks when nobody needs them any more.
@ApplicationScoped
class FailedTaskCleanupJob implements RecurringJob {
    private static final Logger LOG = Logger.getLogger(FailedTaskCleanupJob.class);
    private static final Duration KEEP = Duration.ofDays(30);

    private final DataSource database;
    private final Clock clock;

    FailedTaskCleanupJob(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "failed-task-cleanup";
    }

    @Override
    public JobSchedule schedule() {
        return JobSchedule.HOURLY;
    }

    @Override
    public void run() {
        long deleted = new TaskTables(database, TaskTables.SCHEDULED_TASK)
                .deleteFailedBefore(clock.instant().minus(KEEP));
        LOG.debugf("Deleted %d failures of tasks", deleted);
    }
}
