package dev.mokuroku.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/// Starts the jobs and tasks of this replica after the first scans, and stops them before the database goes.
@Singleton
class JobLifecycle {
    private static final Logger LOG = Logger.getLogger(JobLifecycle.class);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(20);

    private final JobRunner runner;
    private final MeterRegistry meters;
    private final String[] types;
    private final boolean dryRun;

    JobLifecycle(
            DataSource database,
            @All List<RecurringJob> jobs,
            @All List<TaskType<?>> types,
            ObjectMapper mapper,
            Clock clock,
            MeterRegistry meters,
            JobConfig config) {
        TaskTables tables = new TaskTables(database, TaskTables.SCHEDULED_TASK);
        this.runner = new JobRunner(JobRunner.Settings.STANDARD, tables, jobs, types, mapper, clock, meters);
        this.meters = meters;
        this.types = types.stream().map(TaskType::name).toArray(String[]::new);
        this.dryRun = config.dryRun();
    }

    @Produces
    @Singleton
    JobRunner runner() {
        return runner;
    }

    void start(@Observes @Priority(2_000) StartupEvent event) {
        if (dryRun) {
            return;
        }
        meters.gauge("mokuroku.job.tasks.waiting", runner, it -> it.tables().waiting(types));
        runner.start();
    }

    void stop(@Observes @Priority(1) ShutdownEvent event) throws InterruptedException {
        if (dryRun) {
            return;
        }
        Thread stopping = Thread.ofVirtual().name("jobs-stop").start(runner::stop);
        if (!stopping.join(STOP_TIMEOUT)) {
            LOG.warnf("Jobs or tasks still run after %s; another replica repeats them after their lease", STOP_TIMEOUT);
        }
    }
}
