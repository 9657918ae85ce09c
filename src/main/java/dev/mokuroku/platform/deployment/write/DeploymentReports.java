package dev.mokuroku.platform.deployment.write;

import dev.mokuroku.catalog.sql.GroupCommit;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.platform.deployment.DeploymentReport;
import dev.mokuroku.platform.deployment.DeploymentSource;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Stores reports of deployments. Any thread may call, outside of a transaction: reports of callers that come
/// at the same time share a transaction of their own.
@ApplicationScoped
public class DeploymentReports {
    /// In one call.
    public static final int MAX_REPORTS = 1_000;

    private final GroupCommit<List<DeploymentReport>, List<StoredReport>> commits;
    private final MeterRegistry meters;

    DeploymentReports(DeploymentWriter writer, MeterRegistry meters) {
        this.commits = new GroupCommit<>("deployment-reports", writer::write, List::size, MAX_REPORTS);
        this.meters = meters;
    }

    /// Returns when all of them are committed, or were before. If one is refused, none is stored.
    ///
    /// @return as many, in the same order
    /// @throws CatalogException `CONFLICT` if a key was used before for another report
    public List<StoredReport> report(List<DeploymentReport> reports) {
        if (reports.isEmpty()) {
            return List.of();
        }
        DeploymentSource source = reports.getFirst().key().source();
        try {
            List<StoredReport> stored = commits.submit(reports);
            int repeated = Math.toIntExact(
                    stored.stream().filter(StoredReport::repeated).count());
            count(source, "repeated", repeated);
            count(source, "accepted", stored.size() - repeated);
            return stored;
        } catch (CatalogException refused) {
            countRefused(source, reports.size());
            throw refused;
        }
    }

    /// Counts reports that were refused before they came here.
    public void countRefused(DeploymentSource source, int reports) {
        count(source, "refused", reports);
    }

    /// Counts events that are not about deployments.
    public void countIgnored(DeploymentSource source, int events) {
        count(source, "ignored", events);
    }

    private void count(DeploymentSource source, String outcome, int reports) {
        if (reports == 0) {
            return;
        }
        meters.counter("mokuroku.platform.deployments", "source", source.text(), "outcome", outcome)
                .increment(reports);
    }
}
