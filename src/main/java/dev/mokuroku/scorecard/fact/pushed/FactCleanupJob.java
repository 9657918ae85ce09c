package dev.mokuroku.scorecard.fact.pushed;

import dev.mokuroku.job.JobSchedule;
import dev.mokuroku.job.RecurringJob;
import dev.mokuroku.scorecard.fact.FactConfig;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;

/// Deletes former values that are older than `mokuroku.scorecards.facts.pushed.keep-history`, and schemas of reports
/// that nobody has used for as long.
@ApplicationScoped
class FactCleanupJob implements RecurringJob {
    private static final Logger LOG = Logger.getLogger(FactCleanupJob.class);
    private static final int BATCH_SIZE = 10_000;

    private final FactTable facts;
    private final SchemaTable schemas;
    private final FactConfig config;
    private final Clock clock;

    FactCleanupJob(FactTable facts, SchemaTable schemas, FactConfig config, Clock clock) {
        this.facts = facts;
        this.schemas = schemas;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "scorecard-fact-cleanup";
    }

    @Override
    public JobSchedule schedule() {
        return JobSchedule.HOURLY;
    }

    @Override
    public void run() {
        Instant start = clock.instant().minus(config.pushed().keepHistory());
        long deleted = 0;
        int batch;
        do {
            batch = QuarkusTransaction.requiringNew().call(() -> facts.deleteHistoryBefore(start, BATCH_SIZE));
            deleted += batch;
        } while (batch == BATCH_SIZE);
        int unused = QuarkusTransaction.requiringNew().call(() -> schemas.deleteUnusedBefore(start));
        LOG.debugf("Deleted %d former values of facts and %d schemas of reports", deleted, unused);
    }
}
