package dev.mokuroku.job.cleanup;

import dev.mokuroku.catalog.audit.AuditTrail;
import dev.mokuroku.catalog.audit.Tombstones;
import dev.mokuroku.job.JobSchedule;
import dev.mokuroku.job.RecurringJob;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/// Forgets tombstones after their grace, and what is old in the audit trail.
@ApplicationScoped
class RemovalCleanupJob implements RecurringJob {
    private static final Logger LOG = Logger.getLogger(RemovalCleanupJob.class);

    private final Tombstones tombstones;
    private final AuditTrail trail;
    private final MeterRegistry meters;

    RemovalCleanupJob(Tombstones tombstones, AuditTrail trail, MeterRegistry meters) {
        this.tombstones = tombstones;
        this.trail = trail;
        this.meters = meters;
    }

    @Override
    public String name() {
        return "removal-cleanup";
    }

    @Override
    public JobSchedule schedule() {
        return JobSchedule.HOURLY;
    }

    @Override
    public void run() {
        long forgotten = tombstones.deleteExpired();
        meters.counter("mokuroku.catalog.tombstones.forgotten").increment((double) forgotten);
        long entries = trail.deleteExpired();
        LOG.debugf("Forgot %d tombstones and %d entries of the audit trail", forgotten, entries);
    }
}
