package dev.mokuroku.platform.outreach;

import dev.mokuroku.catalog.sql.ClusterLocks;
import dev.mokuroku.job.JobSchedule;
import dev.mokuroku.job.RecurringJob;
import dev.mokuroku.source.github.GithubException;
import dev.mokuroku.source.github.client.ratelimit.RateLimitedException;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/// Writes what is due, one repository after the other: GitHub asks that writes are not sent at the same time. A
/// repository that fails is tried again later, with growing delays.
@ApplicationScoped
public class OutreachJob implements RecurringJob {
    private static final Logger LOG = Logger.getLogger(OutreachJob.class);

    private static final Duration INTERVAL = Duration.ofSeconds(10);
    /// A run ends, so that another replica may take over.
    private static final int MAX_REPOSITORIES = 200;

    private static final Duration INITIAL_DELAY = Duration.ofSeconds(10);
    private static final int MAX_DOUBLINGS = 8;

    private static final Duration KEEP = Duration.ofDays(400);

    private final OutreachTable table;
    private final OutreachWork work;
    private final ClusterLocks locks;
    private final OutreachConfig config;
    private final MeterRegistry meters;
    private final Clock clock;

    OutreachJob(
            OutreachTable table,
            OutreachWork work,
            ClusterLocks locks,
            OutreachConfig config,
            MeterRegistry meters,
            Clock clock) {
        this.table = table;
        this.work = work;
        this.locks = locks;
        this.config = config;
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "platform-outreach";
    }

    @Override
    public JobSchedule schedule() {
        return new JobSchedule(INTERVAL, INTERVAL);
    }

    @Override
    public void run() {
        if (!config.enabled()) {
            return;
        }
        // A replica that was silent for the time of a job's lease may still be writing.
        try (ClusterLocks.Held lock = locks.tryAcquire(name()).orElse(null)) {
            if (lock != null) {
                run(lock);
            }
        } catch (SQLException unreachable) {
            LOG.warnf("Campaigns write nothing to GitHub now: %s", unreachable.getMessage());
        }
    }

    private void run(ClusterLocks.Held lock) {
        table.deleteSettledBefore(clock.instant().minus(KEEP));
        for (OutreachRow row : table.due(MAX_REPOSITORIES)) {
            if (Thread.currentThread().isInterrupted() || !lock.isHeld() || !runOne(row)) {
                return;
            }
        }
    }

    /// @return false if GitHub takes no further request for now
    private boolean runOne(OutreachRow row) {
        try {
            work.run(row);
            count("done");
            return true;
        } catch (RateLimitedException limited) {
            table.delay(row, limited.until());
            count("limited");
            return false;
        } catch (GithubException failure) {
            int attempts = table.attempts(row);
            Instant next = clock.instant().plus(INITIAL_DELAY.multipliedBy(1L << Math.min(attempts, MAX_DOUBLINGS)));
            LOG.warnf(
                    "The campaign %s cannot write to %s, the next attempt follows at %s: %s",
                    row.campaign(), row.request().repository(), next, failure.getMessage());
            table.fail(row, "GitHub does not answer: " + failure.getMessage(), next);
            count("failed");
            return true;
        }
    }

    private void count(String outcome) {
        meters.counter("mokuroku.platform.outreach.runs", "outcome", outcome).increment();
    }
}
