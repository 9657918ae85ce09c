package dev.mokuroku.scaffolder.task.cleanup;

import dev.mokuroku.job.JobSchedule;
import dev.mokuroku.job.RecurringJob;
import dev.mokuroku.scaffolder.task.TaskConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.function.IntUnaryOperator;
import org.jboss.logging.Logger;

/// Deletes tasks that are older than `mokuroku.scaffolder.tasks.keep`, and earlier what failed tasks keep for a retry.
@ApplicationScoped
class TaskCleanupJob implements RecurringJob {
    private static final Logger LOG = Logger.getLogger(TaskCleanupJob.class);
    private static final int BATCH_SIZE = 500;

    private final TaskCleanup cleanup;
    private final TaskConfig config;
    private final Clock clock;

    TaskCleanupJob(TaskCleanup cleanup, TaskConfig config, Clock clock) {
        this.cleanup = cleanup;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "scaffolder-cleanup";
    }

    @Override
    public JobSchedule schedule() {
        return JobSchedule.HOURLY;
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        long tasks = repeat(limit -> cleanup.deleteEndedBefore(now.minus(config.keep()), limit));
        long states = repeat(limit -> cleanup.deleteStateUntil(now, limit));
        LOG.debugf("Deleted %d tasks, and the files and values of %d others", tasks, states);
    }

    private static long repeat(IntUnaryOperator delete) {
        long all = 0;
        int batch;
        do {
            batch = delete.applyAsInt(BATCH_SIZE);
            all += batch;
        } while (batch == BATCH_SIZE);
        return all;
    }
}
