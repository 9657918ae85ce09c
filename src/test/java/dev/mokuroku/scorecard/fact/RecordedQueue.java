package dev.mokuroku.scorecard.fact;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.scorecard.result.EvaluationQueue;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Records which entities are queued in tests, and queues them.
@Decorator
@Priority(1)
public class RecordedQueue implements EvaluationQueue {
    private static final Set<EntityRef> QUEUED = ConcurrentHashMap.newKeySet();

    @Inject
    @Any
    @Delegate
    EvaluationQueue queue;

    @Override
    public void entitiesChanged(Collection<EntityRef> entities) {
        QUEUED.addAll(entities);
        queue.entitiesChanged(entities);
    }

    @Override
    public void entitiesChanged(EntityRef scorecard, Collection<EntityRef> entities) {
        QUEUED.addAll(entities);
        queue.entitiesChanged(scorecard, entities);
    }

    public static void clear() {
        QUEUED.clear();
    }

    /// Whether the entity was queued since the last call.
    public static boolean take(EntityRef entity) {
        return QUEUED.remove(entity);
    }
}
