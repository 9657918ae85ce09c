package dev.mokuroku.platform.campaign.wave;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.RelationType;
import dev.mokuroku.index.read.CatalogIndex;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What entities depend on, by the relation `dependsOn`. Among these relations are those from an entity to the platform
/// components that it uses, and from a platform component to what makes it: a package that a platform component names
/// leads to the repository that publishes the package.
@Singleton
public final class DependencyGraph {
    /// Of relations on a path.
    private static final int MAX_DEPTH = 20;
    /// Of entities that are read; what lies beyond has no influence on waves.
    private static final int MAX_ENTITIES = 100_000;

    private final CatalogIndex index;

    DependencyGraph(CatalogIndex index) {
        this.index = index.everything();
    }

    /// What each entity that can be reached depends on.
    ///
    /// @param without the platform component that all members use, which gives no order
    public Map<EntityRef, List<EntityRef>> from(Collection<EntityRef> members, EntityRef without) {
        Map<EntityRef, List<EntityRef>> dependencies = new HashMap<>();
        Set<EntityRef> next = new HashSet<>(members);
        for (int depth = 0; depth < MAX_DEPTH && !next.isEmpty() && dependencies.size() < MAX_ENTITIES; depth++) {
            Set<EntityRef> found = new HashSet<>();
            index.byRefs(next).forEach((ref, entity) -> {
                List<EntityRef> targets = entity.targetsOf(RelationType.DEPENDS_ON.text()).stream()
                        .filter(target -> !target.equals(without))
                        .toList();
                dependencies.put(ref, targets);
                found.addAll(targets);
            });
            found.removeAll(dependencies.keySet());
            next = found;
        }
        return dependencies;
    }
}
