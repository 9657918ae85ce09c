package dev.mokuroku.scorecard.follow;

import dev.mokuroku.job.JobSchedule;
import dev.mokuroku.job.RecurringJob;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/// Evaluates what the clock changed, and what [EvaluationWorker] could not.
@ApplicationScoped
class EvaluationJob implements RecurringJob {
    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private final EvaluationRun run;

    EvaluationJob(EvaluationRun run) {
        this.run = run;
    }

    @Override
    public String name() {
        return "scorecard-evaluation";
    }

    @Override
    public JobSchedule schedule() {
        return new JobSchedule(Duration.ZERO, INTERVAL);
    }

    @Override
    public void run() {
        boolean _ = run.runOnce();
    }
}
