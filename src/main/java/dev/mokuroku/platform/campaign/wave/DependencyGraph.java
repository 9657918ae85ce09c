package dev.mokuroku.platform.campaign.wave;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.RelationType;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.platform.component.PlatformComponent;
import dev.mokuroku.platform.usage.publish.PublishedPackages;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// What entities depend on: by the relation `dependsOn`, and by the packages that one entity uses and the other
/// publishes.
/// Among the relations are those from an entity to the platform components that it uses.
@Singleton
public final class DependencyGraph {
    /// Of relations on a path.
    private static final int MAX_DEPTH = 20;
    /// Of entities that are read; what lies beyond has no influence on waves.
    private static final int MAX_ENTITIES = 100_000;

    private final CatalogIndex index;
    private final PublishedPackages packages;

    DependencyGraph(CatalogIndex index, PublishedPackages packages) {
        this.index = index.everything();
        this.packages = packages;
    }

    /// What each entity that can be reached depends on.
    ///
    /// @param without the platform component that all members use, which gives no order
    public Map<EntityRef, Set<EntityRef>> from(Collection<EntityRef> members, PlatformComponent without) {
        Map<EntityRef, Set<EntityRef>> dependencies = new HashMap<>();
        Set<EntityRef> next = new HashSet<>(members);
        for (int depth = 0; depth < MAX_DEPTH && !next.isEmpty() && dependencies.size() < MAX_ENTITIES; depth++) {
            Set<EntityRef> found = new HashSet<>();
            Map<EntityRef, Set<EntityRef>> publishers = packages.publishersFor(next, without::isPackage);
            index.byRefs(next).forEach((ref, entity) -> {
                Set<EntityRef> targets = new HashSet<>(entity.targetsOf(RelationType.DEPENDS_ON.text()));
                targets.addAll(publishers.getOrDefault(ref, Set.of()));
                targets.remove(without.ref());
                dependencies.put(ref, targets);
                found.addAll(targets);
            });
            found.removeAll(dependencies.keySet());
            next = found;
        }
        return dependencies;
    }
}
