package dev.mokuroku.platform.usage.graphql;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.platform.usage.SbomUse;
import dev.mokuroku.platform.usage.Use;
import dev.mokuroku.platform.usage.publish.Publication;
import dev.mokuroku.security.visibility.VisibleCatalog;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Leaves the uses that the caller of this request may see: those of visible entities, and those of no entity in
/// repositories that the caller may see. Private repositories without access are as if they were not there.
@ApplicationScoped
class VisibleUses {
    private final VisibleCatalog visible;

    VisibleUses(VisibleCatalog visible) {
        this.visible = visible;
    }

    boolean isRestricted() {
        return visible.isRestricted();
    }

    List<Use> among(List<Use> uses) {
        if (!visible.isRestricted()) {
            return uses;
        }
        Set<String> keys = new HashSet<>();
        Set<EntityRef> entities = new HashSet<>();
        uses.forEach(use -> {
            keys.add(keyOf(use));
            entities.addAll(use.entities());
        });
        Set<String> accessible = visible.repositoriesOfEntities(keys);
        Predicate<EntityRef> known = visible.among(entities);
        Map<String, Boolean> unowned = new HashMap<>();
        return uses.stream()
                .filter(use -> accessible.contains(keyOf(use)))
                .filter(use -> use.isUnowned()
                        ? unowned.computeIfAbsent(keyOf(use), visible::includesRepository)
                        : use.entities().stream().anyMatch(known))
                .toList();
    }

    /// Those of visible entities.
    List<SbomUse> amongSboms(List<SbomUse> uses) {
        Predicate<EntityRef> known =
                visible.among(uses.stream().map(SbomUse::component).distinct().toList());
        return uses.stream().filter(use -> known.test(use.component())).toList();
    }

    /// Those in repositories that the caller may see, by entity.
    Map<EntityRef, List<Publication>> amongPublications(Map<EntityRef, List<Publication>> byEntity) {
        if (!visible.isRestricted()) {
            return byEntity;
        }
        Set<String> keys = byEntity.values().stream()
                .flatMap(List::stream)
                .map(VisibleUses::keyOf)
                .collect(Collectors.toSet());
        Set<String> accessible = visible.repositoriesOfEntities(keys);
        Map<EntityRef, List<Publication>> found = new HashMap<>();
        byEntity.forEach((entity, all) -> found.put(
                entity,
                all.stream().filter(one -> accessible.contains(keyOf(one))).toList()));
        return found;
    }

    private static String keyOf(Publication publication) {
        return publication.repository().toLowerCase(Locale.ROOT);
    }

    private static String keyOf(Use use) {
        return use.repository().toLowerCase(Locale.ROOT);
    }
}
