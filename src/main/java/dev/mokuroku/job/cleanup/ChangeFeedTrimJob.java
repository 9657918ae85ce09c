package dev.mokuroku.job.cleanup;

import dev.mokuroku.catalog.feed.ChangeLog;
import dev.mokuroku.job.JobSchedule;
import dev.mokuroku.job.RecurringJob;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;

/// Keeps the change feed short. An index that was away for longer than the feed reaches is built anew.
@ApplicationScoped
class ChangeFeedTrimJob implements RecurringJob {
    private static final Logger LOG = Logger.getLogger(ChangeFeedTrimJob.class);

    private final ChangeLog changes;
    private final Clock clock;
    private final Duration keep;

    ChangeFeedTrimJob(ChangeLog changes, Clock clock, ChangeFeedConfig config) {
        this.changes = changes;
        this.clock = clock;
        this.keep = config.keep();
    }

    @Override
    public String name() {
        return "change-feed-trim";
    }

    @Override
    public JobSchedule schedule() {
        return JobSchedule.HOURLY;
    }

    @Override
    public void run() {
        long trimmed = changes.trimBefore(clock.instant().minus(keep));
        LOG.debugf("Trimmed %d changes older than %s", trimmed, keep);
    }
}
