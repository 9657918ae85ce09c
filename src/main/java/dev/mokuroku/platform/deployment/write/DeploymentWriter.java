package dev.mokuroku.platform.deployment.write;

import dev.mokuroku.catalog.sql.GroupCommit;
import dev.mokuroku.platform.deployment.DeploymentReport;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Writes the reports of several callers in one transaction.
@ApplicationScoped
class DeploymentWriter {
    /// Two replicas that store the same keys at the same time do so once.
    private static final int MAX_ATTEMPTS = 3;

    private final ReportTransaction transaction;

    DeploymentWriter(ReportTransaction transaction) {
        this.transaction = transaction;
    }

    List<GroupCommit.Outcome<List<StoredReport>>> write(List<List<DeploymentReport>> submissions) {
        for (int attempt = 1; ; attempt++) {
            try {
                return QuarkusTransaction.requiringNew().call(() -> transaction.write(submissions));
            } catch (KeyRaceException race) {
                if (attempt == MAX_ATTEMPTS) {
                    throw race;
                }
            }
        }
    }
}
