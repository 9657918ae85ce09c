package dev.mokuroku.platform.deployment.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.platform.deployment.Deployment;
import dev.mokuroku.platform.deployment.DeploymentSource;
import dev.mokuroku.platform.deployment.Reports;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RepeatedReportsTest {
    private static final Deployment STORED = reported(DeploymentSource.API, "stored", "1");

    private final RepeatedReports repeated = new RepeatedReports(Map.of(STORED.id(), STORED));

    @Test
    void separatesNewFromRepeatedReports() {
        Deployment fresh = reported(DeploymentSource.API, "new", "2");
        List<StoredReport> first = repeated.sort(List.of(STORED, fresh, fresh)).get();
        assertThat(first).extracting(StoredReport::repeated).containsExactly(true, false, true);
        assertThat(repeated.sort(List.of(fresh)).get())
                .extracting(StoredReport::repeated)
                .containsExactly(true);
        assertThat(repeated.fresh()).containsExactly(fresh);
    }

    @Test
    void refusesASubmissionAsAWhole() {
        Deployment fresh = reported(DeploymentSource.API, "new", "2");
        assertThatThrownBy(() -> repeated.sort(List.of(fresh, reported(DeploymentSource.API, "stored", "other")))
                        .get())
                .isInstanceOfSatisfying(
                        CatalogException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.CONFLICT));
        assertThat(repeated.fresh()).isEmpty();
    }

    @Test
    void aReportFromBeforeTimesOfCommitsIsTheSame() {
        assertThat(Reports.report(DeploymentSource.API, "key", "1").hash())
                .isEqualTo("e2b8532208e04c205aafef9ce721eb8f0e0ac2a7e7c1c24e1c87d06f7226bb10");
    }

    @Test
    void theFirstEventOfAKeyCounts() {
        List<StoredReport> stored = repeated.sort(List.of(
                        reported(DeploymentSource.CDEVENTS, "event", "1"),
                        reported(DeploymentSource.CDEVENTS, "event", "2")))
                .get();
        assertThat(stored.get(1).repeated()).isTrue();
        assertThat(stored.get(1).deployment().version()).isEqualTo("1");
    }

    @Test
    void reportsWithoutAKeyAreNeverTheSame() {
        List<StoredReport> stored = repeated.sort(
                        List.of(reported(DeploymentSource.API, null, "1"), reported(DeploymentSource.API, null, "1")))
                .get();
        assertThat(stored).extracting(StoredReport::repeated).containsExactly(false, false);
    }

    private static Deployment reported(DeploymentSource source, String key, String version) {
        return Deployment.of(Reports.report(source, key, version), Instant.EPOCH);
    }
}
