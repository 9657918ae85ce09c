package dev.mokuroku.platform.running;

import dev.mokuroku.job.JobSchedule;
import dev.mokuroku.job.RecurringJob;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/// Computes what another replica marked and did not compute.
@ApplicationScoped
class RunningUsesJob implements RecurringJob {
    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private final RunningUpdate update;

    RunningUsesJob(RunningUpdate update) {
        this.update = update;
    }

    @Override
    public String name() {
        return "platform-running";
    }

    @Override
    public JobSchedule schedule() {
        return new JobSchedule(Duration.ZERO, INTERVAL);
    }

    @Override
    public void run() {
        update.runAll();
    }
}
