package dev.mokuroku.scorecard.fact.repository;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.repository.FactsObserver;
import dev.mokuroku.scorecard.result.EvaluationQueue;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/// Queues the entities of repositories whose facts changed.
@Singleton
final class QueueChangedRepositories implements FactsObserver {
    private final EntityRepositories ofEntities;
    private final EvaluationQueue queue;

    QueueChangedRepositories(EntityRepositories ofEntities, EvaluationQueue queue) {
        this.ofEntities = ofEntities;
        this.queue = queue;
    }

    @Override
    public void factsChanged(Set<String> repositories) {
        List<EntityRef> entities = ofEntities.entitiesOf(repositories);
        if (!entities.isEmpty()) {
            queue.entitiesChanged(entities);
        }
    }
}
