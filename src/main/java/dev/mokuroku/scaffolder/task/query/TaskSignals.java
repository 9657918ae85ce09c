package dev.mokuroku.scaffolder.task.query;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Calls readers of a task's events after each commit of this replica that added some. Any thread may call.
@ApplicationScoped
public class TaskSignals {
    private final Map<UUID, Set<Runnable>> watchers = new ConcurrentHashMap<>();

    /// @param watcher called by the thread that writes; must not block
    public void watch(UUID taskId, Runnable watcher) {
        watchers.compute(taskId, (_, known) -> {
            Set<Runnable> all = known == null ? ConcurrentHashMap.newKeySet() : known;
            all.add(watcher);
            return all;
        });
    }

    public void unwatch(UUID taskId, Runnable watcher) {
        watchers.computeIfPresent(taskId, (_, known) -> {
            known.remove(watcher);
            return known.isEmpty() ? null : known;
        });
    }

    public void changed(Collection<UUID> taskIds) {
        if (!watchers.isEmpty()) {
            taskIds.forEach(id -> watchers.getOrDefault(id, Set.of()).forEach(Runnable::run));
        }
    }
}
