package dev.mokuroku.platform.deployment;

import dev.mokuroku.entity.EntityRef;
import java.util.List;
import java.util.Set;

/// Learns of every new report, also of those that do not change what runs. Every CDI bean of this type is called.
public interface DeploymentObserver {
    /// Called within the transaction that stores the reports, as [RunningObserver]. Must be quick: reports of other
    /// callers wait.
    ///
    /// @param deployments those that were not reported before
    void deploymentsStored(List<Deployment> deployments);

    /// Called within the transaction that stores when the commits of earlier reports were made.
    ///
    /// @param components what was deployed
    void commitTimesStored(Set<EntityRef> components);
}
