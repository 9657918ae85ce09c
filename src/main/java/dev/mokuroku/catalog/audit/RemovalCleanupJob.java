package dev.mokuroku.catalog.audit;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/// Forgets tombstones after their grace, and what is old in the audit trail.
@ApplicationScoped
class RemovalCleanupJob {
    private static final Logger LOG = Logger.getLogger(RemovalCleanupJob.class);

    private final Tombstones tombstones;
    private final AuditTrail trail;
    private final MeterRegistry meters;

    RemovalCleanupJob(Tombstones tombstones, AuditTrail trail, MeterRegistry meters) {
        this.tombstones = tombstones;
        this.trail = trail;
        this.meters = meters;
    }

    @Scheduled(every = "1h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        long forgotten = tombstones.deleteExpired();
        meters.counter("mokuroku.catalog.tombstones.forgotten").increment((double) forgotten);
        long entries = trail.deleteExpired();
        LOG.debugf("Forgot %d tombstones and %d entries of the audit trail", forgotten, entries);
    }
}
