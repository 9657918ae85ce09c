package dev.mokuroku.platform.sbom.store;

import dev.mokuroku.job.JobSchedule;
import dev.mokuroku.job.RecurringJob;
import dev.mokuroku.platform.sbom.SbomConfig;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/// Deletes SBOMs of versions that neither run nor are among the latest, and the packages that no SBOM names any more.
@ApplicationScoped
class SbomCleanupJob implements RecurringJob {
    private static final Logger LOG = Logger.getLogger(SbomCleanupJob.class);
    /// Deleted in one transaction, so that others do not wait for it.
    private static final int BATCH_SIZE = 1_000;

    private final SbomTable sboms;
    private final PackageVersionTable packages;
    private final SbomConfig config;

    SbomCleanupJob(SbomTable sboms, PackageVersionTable packages, SbomConfig config) {
        this.sboms = sboms;
        this.packages = packages;
        this.config = config;
    }

    @Override
    public String name() {
        return "sbom-cleanup";
    }

    @Override
    public JobSchedule schedule() {
        return JobSchedule.HOURLY;
    }

    @Override
    public void run() {
        int deleted = 0;
        int batch;
        do {
            batch = QuarkusTransaction.requiringNew().call(() -> sboms.deleteOld(config.keepVersions(), BATCH_SIZE));
            deleted += batch;
        } while (batch == BATCH_SIZE);
        if (deleted > 0) {
            deletePackages();
        }
        LOG.debugf("Deleted %d SBOMs", deleted);
    }

    private void deletePackages() {
        long last = QuarkusTransaction.requiringNew().call(packages::maxId);
        for (long from = 0; from < last; from += BATCH_SIZE) {
            long after = from;
            int _ = QuarkusTransaction.requiringNew().call(() -> packages.deleteUnused(after, BATCH_SIZE));
        }
    }
}
