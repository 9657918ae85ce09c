package dev.mokuroku.platform.adoption;

import static java.util.stream.Collectors.toSet;

import dev.mokuroku.catalog.WriterLock;
import dev.mokuroku.catalog.feed.ChangeLog;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.platform.component.PackagePattern;
import dev.mokuroku.platform.release.ReleasesObserver;
import dev.mokuroku.platform.usage.Use;
import dev.mokuroku.platform.usage.Uses;
import dev.mokuroku.platform.usage.UsesObserver;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Computes which entities use which platform components, and publishes the terms of those for whom that changed. Rows
/// that stay the same are not written.
@ApplicationScoped
class AdoptionUpdate implements UsesObserver, ReleasesObserver {
    private final Uses uses;
    private final KnownComponents components;
    private final ComponentUseTable table;
    private final UseRelations relations;
    private final WriterLock lock;
    private final ChangeLog changes;
    private final List<ComponentObserver> observers;
    private final Clock clock;

    AdoptionUpdate(
            Uses uses,
            KnownComponents components,
            ComponentUseTable table,
            UseRelations relations,
            WriterLock lock,
            ChangeLog changes,
            @All List<ComponentObserver> observers,
            Clock clock) {
        this.uses = uses;
        this.components = components;
        this.table = table;
        this.relations = relations;
        this.lock = lock;
        this.changes = changes;
        this.observers = List.copyOf(observers);
        this.clock = clock;
    }

    @Override
    public void changed(UsesChange change) {
        Collection<KnownComponent> known = components.all();
        LocalDate today = today();
        List<ComponentUse> current = new ArrayList<>();
        uses.byEntities(change.entities())
                .forEach((entity, ofEntity) -> current.addAll(usesOf(entity, ofEntity, known, today)));
        write(
                table.ofEntities(change.entities()).values().stream()
                        .flatMap(List::stream)
                        .toList(),
                current);
    }

    /// Computes the uses of a platform component anew, for all entities. None are left of one that is gone.
    @Override
    @Transactional
    public void changed(EntityRef component) {
        lock.take();
        List<ComponentUse> current =
                components.find(component).map(known -> usesOf(known, today())).orElse(List.of());
        write(table.ofComponent(component), current);
        observers.forEach(observer -> observer.componentChanged(component));
    }

    @Transactional
    public void followSettings() {
        lock.take();
        relations.followSetting(table);
    }

    private List<ComponentUse> usesOf(KnownComponent known, LocalDate today) {
        return known.component().packages().stream()
                .map(PackagePattern::start)
                .flatMap(start -> uses.byPurlPrefix(start).stream())
                .distinct()
                .flatMap(use -> use.entities().stream().flatMap(entity -> known.useOf(entity, use, today).stream()))
                .toList();
    }

    private static List<ComponentUse> usesOf(
            EntityRef entity, List<Use> ofEntity, Collection<KnownComponent> known, LocalDate today) {
        return ofEntity.stream()
                .flatMap(use -> known.stream().flatMap(component -> component.useOf(entity, use, today).stream()))
                .toList();
    }

    private void write(Collection<ComponentUse> old, Collection<ComponentUse> current) {
        Set<ComponentUse> before = new HashSet<>(old);
        Set<ComponentUse> after = new HashSet<>(current);
        if (!before.equals(after)) {
            table.replace(before, after);
            relations.change(before, after);
            changes.publishTermsChanged(changed(before, after), clock.instant());
        }
    }

    private static Set<EntityRef> changed(Set<ComponentUse> before, Set<ComponentUse> after) {
        return Stream.concat(
                        before.stream().filter(use -> !after.contains(use)),
                        after.stream().filter(use -> !before.contains(use)))
                .map(ComponentUse::entity)
                .collect(toSet());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
