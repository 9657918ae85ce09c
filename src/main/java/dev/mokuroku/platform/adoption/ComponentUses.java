package dev.mokuroku.platform.adoption;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.platform.component.PackagePattern;
import dev.mokuroku.platform.usage.Use;
import dev.mokuroku.platform.usage.Uses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
    private final KnownComponents components;

    ComponentUses(ComponentUseTable table, Uses uses, KnownComponents components) {
        this.table = table;
        this.uses = uses;
        this.components = components;
    }

    /// Worst first; entities without uses are missing.
    @Transactional
    public Map<EntityRef, List<ShownUse>> ofEntities(Collection<EntityRef> entities) {
        return shown(table.ofEntities(entities));
    }

    /// As [#ofEntities], of one platform component.
    @Transactional
    public Map<EntityRef, List<ShownUse>> ofComponent(EntityRef component, Collection<EntityRef> entities) {
        return shown(table.ofEntities(component, entities));
    }

    /// The uses of these entities that are behind, worst first.
    @Transactional
    public List<ShownUse> worst(Collection<EntityRef> entities, int limit) {
        List<ComponentUse> worst = table.worst(entities, limit);
        Map<Long, Use> declared = declared(worst);
        return worst.stream()
                .map(use -> new ShownUse(use, declared.get(use.useId())))
                .toList();
    }

    /// As [#ofEntities], at a time within the history that is kept, judged by the releases and the day of then.
    @Transactional
    public Map<EntityRef, List<ShownUse>> ofEntitiesAt(Collection<EntityRef> entities, Instant time) {
        List<KnownComponent> known =
                components.all().stream().map(one -> one.at(time)).toList();
        LocalDate day = LocalDate.ofInstant(time, ZoneOffset.UTC);
        Map<EntityRef, List<ShownUse>> found = new HashMap<>();
        uses.byEntitiesAt(entities, time).forEach((entity, own) -> {
            List<ShownUse> shown = own.stream()
                    .flatMap(use -> known.stream()
                            .flatMap(one -> one.useOf(entity, use, day).stream())
                            .map(one -> new ShownUse(one, use)))
                    .sorted(ShownUse.WORST_FIRST)
                    .toList();
            if (!shown.isEmpty()) {
                found.put(entity, shown);
            }
        });
        return found;
    }

    /// All uses of a platform component at a time, as [#ofEntitiesAt].
    @Transactional
    public List<ShownUse> ofComponentAt(EntityRef component, Instant time) {
        LocalDate day = LocalDate.ofInstant(time, ZoneOffset.UTC);
        return components.find(component).map(one -> one.at(time)).stream()
                .flatMap(known -> known.component().packages().stream()
                        .map(PackagePattern::start)
                        .distinct()
                        .flatMap(start -> uses.byPurlPrefixAt(start, time).stream())
                        .distinct()
                        .flatMap(use -> use.entities().stream()
                                .flatMap(entity -> known.useOf(entity, use, day).stream())
                                .map(one -> new ShownUse(one, use))))
                .sorted(ShownUse.WORST_FIRST)
                .toList();
    }

    private Map<EntityRef, List<ShownUse>> shown(Map<EntityRef, List<ComponentUse>> found) {
        Map<Long, Use> declared =
                declared(found.values().stream().flatMap(List::stream).toList());
        Map<EntityRef, List<ShownUse>> shown = new HashMap<>();
        found.forEach((entity, own) -> shown.put(
                entity,
                own.stream()
                        .map(use -> new ShownUse(use, declared.get(use.useId())))
                        .sorted(ShownUse.WORST_FIRST)
                        .toList()));
        return shown;
    }

    /// By id.
    private Map<Long, Use> declared(Collection<ComponentUse> found) {
        Set<Long> ids = found.stream().map(ComponentUse::useId).collect(toSet());
        return uses.byIds(ids).stream().collect(toMap(Use::id, use -> use));
    }
}
