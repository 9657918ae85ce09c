package dev.mokuroku.platform.adoption;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.platform.usage.Use;
import dev.mokuroku.platform.usage.Uses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads which platform components entities use. Checks no permission: who shows the result to a caller first removes
/// what the caller may not see.
@ApplicationScoped
public class ComponentUses {
    private final ComponentUseTable table;
    private final Uses uses;

    ComponentUses(ComponentUseTable table, Uses uses) {
        this.table = table;
        this.uses = uses;
    }

    /// Worst first; entities without uses are missing.
    @Transactional
    public Map<EntityRef, List<ShownUse>> ofEntities(Collection<EntityRef> entities) {
        return shown(table.ofEntities(entities));
    }

    /// As [#ofEntities], of one platform component.
    @Transactional
    public Map<EntityRef, List<ShownUse>> ofComponent(EntityRef component, Collection<EntityRef> entities) {
        Map<EntityRef, List<ComponentUse>> found = new HashMap<>();
        table.ofEntities(entities).forEach((entity, all) -> {
            List<ComponentUse> own = all.stream()
                    .filter(use -> use.component().equals(component))
                    .toList();
            if (!own.isEmpty()) {
                found.put(entity, own);
            }
        });
        return shown(found);
    }

    private Map<EntityRef, List<ShownUse>> shown(Map<EntityRef, List<ComponentUse>> found) {
        Set<Long> ids = found.values().stream()
                .flatMap(List::stream)
                .map(ComponentUse::useId)
                .collect(toSet());
        Map<Long, Use> declared = uses.byIds(ids).stream().collect(toMap(Use::id, use -> use));
        Map<EntityRef, List<ShownUse>> shown = new HashMap<>();
        found.forEach((entity, own) -> shown.put(
                entity,
                own.stream()
                        .map(use -> new ShownUse(use, declared.get(use.useId())))
                        .sorted(ShownUse.WORST_FIRST)
                        .toList()));
        return shown;
    }
}
