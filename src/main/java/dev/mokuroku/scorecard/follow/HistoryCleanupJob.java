package dev.mokuroku.scorecard.follow;

import dev.mokuroku.job.JobSchedule;
import dev.mokuroku.job.RecurringJob;
import dev.mokuroku.scorecard.ScorecardConfig;
import dev.mokuroku.scorecard.store.HistoryCleanup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/// Deletes history that is older than `mokuroku.scorecards.history.keep`.
@ApplicationScoped
class HistoryCleanupJob implements RecurringJob {
    private final HistoryCleanup cleanup;
    private final ScorecardConfig config;
    private final Clock clock;

    HistoryCleanupJob(HistoryCleanup cleanup, ScorecardConfig config, Clock clock) {
        this.cleanup = cleanup;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "scorecard-history-cleanup";
    }

    @Override
    public JobSchedule schedule() {
        return JobSchedule.HOURLY;
    }

    @Override
    public void run() {
        cleanup.deleteBefore(clock.instant().minus(config.history().keep()));
    }
}
