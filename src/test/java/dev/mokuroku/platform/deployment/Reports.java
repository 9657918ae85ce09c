package dev.mokuroku.platform.deployment;

import dev.mokuroku.entity.EntityRef;
import java.time.Instant;

/// Reports for tests.
public final class Reports {
    private Reports() {}

    /// A report of `component:default/shop` in production.
    ///
    /// @param key null for none
    public static DeploymentReport report(DeploymentSource source, String key, String version) {
        return new DeploymentReport(
                new DeploymentKey(source, "test", key),
                new Target(EntityRef.parse("component:default/shop"), "production", null),
                DeploymentStatus.SUCCEEDED,
                version,
                null,
                null,
                null,
                null,
                null,
                null,
                "test");
    }

    /// As a stored deployment of this time.
    public static Deployment deployment(String version, DeploymentStatus status, String effectiveAt) {
        DeploymentReport report = report(DeploymentSource.API, null, version);
        return Deployment.of(
                new DeploymentReport(
                        report.key(),
                        report.target(),
                        status,
                        version,
                        null,
                        null,
                        null,
                        null,
                        Instant.parse(effectiveAt),
                        null,
                        "test"),
                Instant.EPOCH);
    }
}
