package dev.mokuroku.platform.deployment.write;

import static dev.mokuroku.platform.deployment.DeploymentStatus.FAILED;
import static dev.mokuroku.platform.deployment.DeploymentStatus.IN_PROGRESS;
import static dev.mokuroku.platform.deployment.DeploymentStatus.REMOVED;
import static dev.mokuroku.platform.deployment.DeploymentStatus.ROLLED_BACK;
import static dev.mokuroku.platform.deployment.DeploymentStatus.SUCCEEDED;
import static dev.mokuroku.platform.deployment.Reports.deployment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.platform.deployment.Deployment;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatestDeploymentsTest {
    private static final String MONDAY = "2026-03-02T00:00:00Z";
    private static final String TUESDAY = "2026-03-03T00:00:00Z";

    @Test
    void theLatestOneDecidesWhateverTheOrderOfArrival() {
        assertThat(versionOf(deployment("2", SUCCEEDED, TUESDAY), deployment("1", SUCCEEDED, MONDAY)))
                .containsExactly("2");
        assertThat(versionOf(deployment("2", SUCCEEDED, MONDAY), deployment("1", ROLLED_BACK, TUESDAY)))
                .containsExactly("1");
        assertThat(versionOf(deployment("1", REMOVED, TUESDAY), deployment("1", SUCCEEDED, MONDAY)))
                .containsExactly("1");
    }

    @Test
    void ofTheSameTimeTheLastArrivalDecides() {
        assertThat(versionOf(deployment("1", SUCCEEDED, MONDAY), deployment("2", SUCCEEDED, MONDAY)))
                .containsExactly("2");
    }

    @Test
    void whatFailedOrGoesOnDecidesNothing() {
        assertThat(versionOf(deployment("1", FAILED, MONDAY), deployment("2", IN_PROGRESS, TUESDAY)))
                .isEmpty();
    }

    private static List<String> versionOf(Deployment... deployments) {
        return LatestDeployments.of(List.of(deployments)).values().stream()
                .map(Deployment::version)
                .toList();
    }
}
