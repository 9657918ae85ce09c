package dev.mokuroku.scorecard.fact.deployment;

import static dev.mokuroku.platform.deployment.DeploymentStatus.FAILED;
import static dev.mokuroku.platform.deployment.DeploymentStatus.IN_PROGRESS;
import static dev.mokuroku.platform.deployment.DeploymentStatus.ROLLED_BACK;
import static dev.mokuroku.platform.deployment.DeploymentStatus.SUCCEEDED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.platform.deployment.Deployment;
import dev.mokuroku.platform.deployment.DeploymentSource;
import dev.mokuroku.platform.deployment.DeploymentStatus;
import dev.mokuroku.platform.deployment.RunningVersion;
import dev.mokuroku.platform.deployment.Target;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeliveryTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-31");
    private static final EntityRef CHECKOUT = EntityRef.parse("component:default/checkout");

    private long seq;

    @Test
    void countsSuccessfulDeploymentsOfTheLastDays() {
        Delivery delivery = delivery(
                at("2026-03-31T10:00:00Z", SUCCEEDED),
                at("2026-03-02T00:00:00Z", SUCCEEDED),
                at("2026-03-01T23:59:59Z", SUCCEEDED),
                at("2026-03-20T10:00:00Z", FAILED),
                at("2026-03-20T11:00:00Z", IN_PROGRESS));
        assertThat(delivery.count(30)).isEqualTo(2);
        assertThat(delivery.count(90)).isEqualTo(3);
        assertThat(delivery.perWeek(30)).isEqualTo(0.47);
    }

    @Test
    void figuresChangeAtTheMidnightAtWhichTheFirstDeploymentLeaves() {
        Delivery delivery = delivery(at("2026-03-02T18:00:00Z", SUCCEEDED), at("2026-03-20T10:00:00Z", FAILED));
        assertThat(delivery.changesAt(30)).isEqualTo("2026-04-01T00:00:00Z");
        assertThat(new Delivery(delivery.deployments(), TODAY.plusDays(1)).count(30))
                .isZero();
        assertThat(delivery().changesAt(30)).isNull();
    }

    @Test
    void failuresAreAShareOfAllChanges() {
        assertThat(delivery(
                                at("2026-03-01T10:00:00Z", SUCCEEDED),
                                at("2026-03-02T10:00:00Z", FAILED),
                                at("2026-03-03T10:00:00Z", SUCCEEDED),
                                at("2026-03-03T11:00:00Z", ROLLED_BACK),
                                at("2026-03-04T10:00:00Z", SUCCEEDED))
                        .failurePercent())
                .isEqualTo(50.0);
        assertThat(delivery().failurePercent()).isNull();
    }

    @Test
    void restoringTakesFromTheFailureToAGoodVersion() {
        assertThat(delivery(
                                at("2026-03-01T10:00:00Z", FAILED),
                                at("2026-03-01T10:30:00Z", FAILED),
                                at("2026-03-01T12:00:00Z", SUCCEEDED),
                                at("2026-03-02T10:00:00Z", SUCCEEDED),
                                at("2026-03-02T11:00:00Z", ROLLED_BACK))
                        .restoreHours())
                .as("2 hours and 1 hour")
                .isEqualTo(1.5);
        assertThat(delivery(at("2026-03-01T10:00:00Z", FAILED)).restoreHours()).isNull();
    }

    @Test
    void leadTimeIsFromTheCommitToItsSuccessfulDeployment() {
        Delivery delivery = delivery(
                at("2026-02-01T10:00:00Z", SUCCEEDED, "2026-01-31T10:00:00Z"),
                at("2026-03-10T10:00:00Z", SUCCEEDED, "2026-03-10T08:00:00Z"),
                at("2026-03-11T10:00:00Z", SUCCEEDED, "2026-03-11T06:00:00Z"),
                at("2026-03-12T10:00:00Z", FAILED, "2026-01-01T10:00:00Z"),
                at("2026-03-13T10:00:00Z", SUCCEEDED));
        assertThat(delivery.leadTimeHours(30)).as("2 and 4 hours").isEqualTo(3.0);
        assertThat(delivery.leadTimeHours(90)).as("2, 4 and 24 hours").isEqualTo(4.0);
        assertThat(delivery(at("2026-03-13T10:00:00Z", SUCCEEDED)).leadTimeHours(90))
                .isNull();
        assertThat(delivery(at("2026-03-13T10:00:00Z", SUCCEEDED, "2026-03-13T11:00:00Z"))
                        .leadTimeHours(90))
                .as("the clock of whoever committed was wrong")
                .isZero();
    }

    @Test
    void withoutReportsNothingIsKnown() {
        Deployed none = new Deployed(List.of(), delivery(), Set.of("production"));
        assertThat(none.isReported()).isFalse();
        assertThat(none.environmentNames()).isEmpty();
        assertThat(none.lastAt()).isNull();
    }

    @Test
    void whatRunsIsKnownByEnvironment() {
        Deployed deployed = new Deployed(
                List.of(
                        running("production", "eu", "1.0", "2026-01-01T00:00:00Z"),
                        running("production", "us", "1.1", "2026-02-01T00:00:00Z"),
                        running("staging", "eu", "2.0", "2026-03-01T00:00:00Z")),
                delivery(),
                Set.of("production"));
        assertThat(deployed.environmentNames()).containsExactly("production", "staging");
        assertThat(deployed.versions()).isEqualTo(Map.of("production", "1.1", "staging", "2.0"));
        assertThat(deployed.lastAt()).isEqualTo("2026-02-01T00:00:00Z");
        assertThat(deployed.isReported()).isTrue();
    }

    private static Delivery delivery(Deployment... deployments) {
        return new Delivery(List.of(deployments), TODAY);
    }

    private Deployment at(String time, DeploymentStatus status) {
        return at(time, status, null);
    }

    private Deployment at(String time, DeploymentStatus status, @Nullable String committedAt) {
        Instant at = Instant.parse(time);
        return new Deployment(
                UUID.randomUUID(),
                ++seq,
                DeploymentSource.API,
                new Target(CHECKOUT, "production", null),
                status,
                "1.0",
                null,
                committedAt == null ? null : Instant.parse(committedAt),
                null,
                null,
                at,
                at,
                null,
                "ci",
                null,
                "hash");
    }

    private static RunningVersion running(String environment, String instance, String version, String since) {
        return new RunningVersion(
                new Target(CHECKOUT, environment, instance),
                version,
                null,
                Instant.parse(since),
                null,
                UUID.randomUUID());
    }
}
