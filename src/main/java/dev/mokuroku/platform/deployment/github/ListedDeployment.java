package dev.mokuroku.platform.deployment.github;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A deployment with all its states.
///
/// @param latest the state that it is in
record ListedDeployment(List<GithubDeployment> states, GithubDeployment latest) {
    private static final Duration BEFORE = Duration.ofMillis(1);

    /// Empty without states.
    ///
    /// @param states the latest first, where times are equal
    static Optional<ListedDeployment> of(List<GithubDeployment> states) {
        return states.stream()
                .sorted(Comparator.comparing(GithubDeployment::stateAt).reversed())
                .findFirst()
                .map(latest -> new ListedDeployment(states, latest));
    }

    /// The states of deployments of a repository. GitHub may have made an earlier deployment active again, and the
    /// later
    /// ones inactive: then these come before the active one.
    static List<GithubDeployment> inOrder(List<ListedDeployment> deployments) {
        Map<String, Instant> activeByEnvironment = new HashMap<>();
        deployments.stream()
                .map(ListedDeployment::latest)
                .filter(GithubDeployment::isActive)
                .forEach(active -> activeByEnvironment.merge(
                        active.environment(), active.createdAt(), (one, other) -> one.isAfter(other) ? one : other));
        return deployments.stream()
                .flatMap(deployment -> deployment.orderedBy(activeByEnvironment).stream())
                .toList();
    }

    private List<GithubDeployment> orderedBy(Map<String, Instant> activeByEnvironment) {
        Instant active = activeByEnvironment.get(latest.environment());
        if (active == null || !latest.isInactive() || latest.createdAt().isBefore(active)) {
            return states;
        }
        return states.stream()
                .map(state -> state.orderedAt(active.minus(BEFORE)))
                .toList();
    }
}
