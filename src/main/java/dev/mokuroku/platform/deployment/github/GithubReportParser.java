package dev.mokuroku.platform.deployment.github;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.platform.deployment.DeploymentInput;
import dev.mokuroku.platform.deployment.DeploymentParser;
import dev.mokuroku.platform.deployment.DeploymentReport;
import dev.mokuroku.platform.deployment.DeploymentSource;
import dev.mokuroku.platform.deployment.DeploymentStatus;
import dev.mokuroku.platform.deployment.RunningVersion;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Makes reports of GitHub's deployments, one for each component of the repository.
final class GithubReportParser {
    private static final String REPORTER = "github";
    private static final DeploymentParser.Origin ORIGIN =
            new DeploymentParser.Origin(DeploymentSource.GITHUB, REPORTER, REPORTER);
    /// The smallest difference that PostgreSQL stores.
    private static final Duration NEXT = Duration.ofNanos(1_000);

    private static final Map<String, DeploymentStatus> STATUSES = Map.of(
            "pending", DeploymentStatus.IN_PROGRESS,
            "queued", DeploymentStatus.IN_PROGRESS,
            "waiting", DeploymentStatus.IN_PROGRESS,
            "in_progress", DeploymentStatus.IN_PROGRESS,
            "success", DeploymentStatus.SUCCEEDED,
            "failure", DeploymentStatus.FAILED,
            "error", DeploymentStatus.FAILED,
            "inactive", DeploymentStatus.REMOVED);

    private final DeploymentParser parser;
    private final Clock clock;

    GithubReportParser(Clock clock) {
        this.clock = clock;
        this.parser = new DeploymentParser(clock);
    }

    /// The order of deployments is that of their creation. So one that becomes inactive after another has succeeded
    /// does not remove what runs now.
    ///
    /// @param components of the repository; the payload may name one of them
    /// @throws CatalogException `INVALID_INPUT` if GitHub sends what cannot be stored
    List<DeploymentReport> parse(GithubDeployment deployment, List<EntityRef> components) {
        DeploymentStatus status = STATUSES.get(deployment.state());
        if (status == null) {
            return List.of();
        }
        Instant effectiveAt =
                status == DeploymentStatus.REMOVED ? deployment.orderedAt().plus(NEXT) : deployment.orderedAt();
        return named(deployment.payloadText("component"), components).stream()
                .map(component -> parser.parse(input(deployment, status, component), ORIGIN, ""))
                .map(report -> report.at(effectiveAt))
                .toList();
    }

    private static List<EntityRef> named(@Nullable String name, List<EntityRef> components) {
        return name == null
                ? components
                : components.stream()
                        .filter(ref -> ref.toString().equalsIgnoreCase(name)
                                || ref.name().equalsIgnoreCase(name))
                        .toList();
    }

    private DeploymentInput input(GithubDeployment deployment, DeploymentStatus status, EntityRef component) {
        boolean finished = status != DeploymentStatus.IN_PROGRESS;
        return new DeploymentInput(
                component.toString(),
                deployment.environment(),
                deployment.payloadText("instance"),
                deployment.version(),
                deployment.commit(),
                Objects.toString(usable(deployment.committedAt()), null),
                status.text(),
                deployment.createdAt().toString(),
                finished ? deployment.stateAt().toString() : null,
                deployment.link().startsWith("http") ? deployment.link() : null,
                "%s#%s/%s/%s".formatted(deployment.repository(), deployment.id(), status.text(), component));
    }

    /// A commit can have any time. Such a time must not refuse the deployment.
    private @Nullable Instant usable(@Nullable Instant committedAt) {
        return committedAt == null || committedAt.isBefore(Instant.EPOCH) || committedAt.isAfter(clock.instant())
                ? null
                : committedAt;
    }

    /// Whether the deployment that became inactive is the one that brought this version.
    static boolean isRemovedBy(RunningVersion version, DeploymentReport removal) {
        return removal.effectiveAt() != null
                && version.target().equals(removal.target())
                && version.since().isBefore(removal.effectiveAt());
    }
}
