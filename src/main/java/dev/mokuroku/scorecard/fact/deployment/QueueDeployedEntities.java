package dev.mokuroku.scorecard.fact.deployment;

import static java.util.stream.Collectors.toSet;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.platform.deployment.Deployment;
import dev.mokuroku.platform.deployment.DeploymentObserver;
import dev.mokuroku.scorecard.result.EvaluationQueue;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/// Queues the entities whose deployments, or the times of whose commits, were stored.
@Singleton
final class QueueDeployedEntities implements DeploymentObserver {
    private final EvaluationQueue queue;

    QueueDeployedEntities(EvaluationQueue queue) {
        this.queue = queue;
    }

    @Override
    public void deploymentsStored(List<Deployment> deployments) {
        Set<EntityRef> entities = deployments.stream()
                .map(deployment -> deployment.target().component())
                .collect(toSet());
        queue.entitiesChanged(entities);
    }

    @Override
    public void commitTimesStored(Set<EntityRef> components) {
        queue.entitiesChanged(components);
    }
}
