package dev.mokuroku.scorecard.fact.deployment;

import static java.util.stream.Collectors.toMap;

import dev.mokuroku.platform.deployment.Deployment;
import dev.mokuroku.platform.deployment.DeploymentStatus;
import dev.mokuroku.platform.deployment.RunningVersion;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the facts of deployments are computed from.
///
/// @param running what runs of one entity, in all environments
/// @param delivery of the environments that count
/// @param environments those that count
record Deployed(List<RunningVersion> running, Delivery delivery, Set<String> environments) {
    private static final BinaryOperator<RunningVersion> LATEST =
            BinaryOperator.maxBy(Comparator.comparing(RunningVersion::since));

    /// Whether anything was reported of the entity: without a report, figures are unknown, and not 0.
    boolean isReported() {
        return !running.isEmpty() || !delivery.deployments().isEmpty();
    }

    List<String> environmentNames() {
        return running.stream()
                .map(version -> version.target().environment())
                .distinct()
                .sorted()
                .toList();
    }

    /// By environment; of several instances, the one that was deployed last.
    Map<String, String> versions() {
        return byEnvironment(version -> Objects.requireNonNullElse(version.version(), ""));
    }

    Map<String, String> since() {
        return byEnvironment(version -> version.since().toString());
    }

    /// The last successful deployment to an environment that counts; null if there is none.
    @Nullable
    Instant lastAt() {
        Stream<Instant> stillRunning = running.stream()
                .filter(version -> environments.contains(version.target().environment()))
                .map(RunningVersion::since);
        Stream<Instant> recent = delivery.deployments().stream()
                .filter(deployment -> deployment.status() == DeploymentStatus.SUCCEEDED)
                .map(Deployment::effectiveAt);
        return Stream.concat(stillRunning, recent)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /// The last report of an environment that counts; null if there is none.
    @Nullable
    Deployment lastReport() {
        return delivery.deployments().isEmpty() ? null : delivery.deployments().getLast();
    }

    private Map<String, String> byEnvironment(Function<RunningVersion, String> value) {
        return running.stream()
                .collect(toMap(version -> version.target().environment(), Function.identity(), LATEST))
                .entrySet()
                .stream()
                .collect(toMap(Map.Entry::getKey, entry -> value.apply(entry.getValue())));
    }
}
