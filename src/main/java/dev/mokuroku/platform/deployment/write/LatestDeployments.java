package dev.mokuroku.platform.deployment.write;

import dev.mokuroku.platform.deployment.Deployment;
import dev.mokuroku.platform.deployment.Target;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The deployment that decides what runs at each target: the latest one that succeeded, rolled back or removed. Of
/// deployments of the same time, the one that arrived last.
final class LatestDeployments {
    private LatestDeployments() {}

    /// @param deployments in the order of their arrival
    static Map<Target, Deployment> of(List<Deployment> deployments) {
        Map<Target, Deployment> latest = new LinkedHashMap<>();
        deployments.stream()
                .filter(deployment -> deployment.status().changesWhatRuns())
                .forEach(deployment -> latest.merge(deployment.target(), deployment, LatestDeployments::later));
        return latest;
    }

    private static Deployment later(Deployment before, Deployment next) {
        return next.effectiveAt().isBefore(before.effectiveAt()) ? before : next;
    }
}
