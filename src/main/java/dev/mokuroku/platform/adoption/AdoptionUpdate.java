package dev.mokuroku.platform.adoption;

import dev.mokuroku.catalog.WriterLock;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.platform.component.PackagePattern;
import dev.mokuroku.platform.release.ReleasesObserver;
import dev.mokuroku.platform.usage.Use;
import dev.mokuroku.platform.usage.Uses;
import dev.mokuroku.platform.usage.UsesObserver;
import dev.mokuroku.platform.version.UtcDay;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Computes which entities use which platform components.
@ApplicationScoped
public class AdoptionUpdate implements UsesObserver, ReleasesObserver {
    private final Uses uses;
    private final KnownComponents components;
    private final ComponentUseTable table;
    private final ComponentUseWriter writer;
    private final WriterLock lock;
    private final List<ComponentObserver> observers;
    private final Clock clock;

    AdoptionUpdate(
            Uses uses,
            KnownComponents components,
            ComponentUseTable table,
            ComponentUseWriter writer,
            WriterLock lock,
            @All List<ComponentObserver> observers,
            Clock clock) {
        this.uses = uses;
        this.components = components;
        this.table = table;
        this.writer = writer;
        this.lock = lock;
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
        writer.write(
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
        writer.write(table.ofComponent(component), current);
        observers.forEach(observer -> observer.componentChanged(component));
    }

    @Transactional
    public void followSettings() {
        lock.take();
        writer.followSetting();
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

    private LocalDate today() {
        return UtcDay.today(clock);
    }
}
