package dev.mokuroku.scorecard.fact;

import dev.mokuroku.entity.EntityRef;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// The facts of a batch of entities, as sources collect them. Not thread-safe.
public final class FactValues {
    private final Map<EntityRef, Map<String, FactValue>> byEntity = new HashMap<>();
    private final Map<EntityRef, Set<String>> failed = new HashMap<>();

    public void put(EntityRef entity, String fact, FactValue value) {
        byEntity.computeIfAbsent(entity, _ -> new HashMap<>()).put(fact, value);
    }

    /// By name; facts that are unknown are missing.
    public Map<String, FactValue> of(EntityRef entity) {
        return byEntity.getOrDefault(entity, Map.of());
    }

    /// Names of the facts whose source failed. They are unknown, and may be known when they are read again.
    public Set<String> failed(EntityRef entity) {
        return failed.getOrDefault(entity, Set.of());
    }

    void fail(EntityRef entity, Set<String> facts) {
        failed.computeIfAbsent(entity, _ -> new HashSet<>()).addAll(facts);
    }

    void addAll(FactValues other) {
        other.byEntity.forEach((entity, facts) ->
                byEntity.computeIfAbsent(entity, _ -> new HashMap<>()).putAll(facts));
    }
}
