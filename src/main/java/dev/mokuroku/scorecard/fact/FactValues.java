package dev.mokuroku.scorecard.fact;

import dev.mokuroku.entity.EntityRef;
import java.util.HashMap;
import java.util.Map;

/// The facts of a batch of entities, as sources collect them. Not thread-safe.
public final class FactValues {
    private final Map<EntityRef, Map<String, FactValue>> byEntity = new HashMap<>();

    public void put(EntityRef entity, String fact, FactValue value) {
        byEntity.computeIfAbsent(entity, _ -> new HashMap<>()).put(fact, value);
    }

    /// By name; facts that are unknown are missing.
    public Map<String, FactValue> of(EntityRef entity) {
        return byEntity.getOrDefault(entity, Map.of());
    }
}
