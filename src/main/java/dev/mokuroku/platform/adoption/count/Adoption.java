package dev.mokuroku.platform.adoption.count;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.platform.adoption.UserFilters;
import dev.mokuroku.platform.component.PlatformComponent;
import dev.mokuroku.platform.component.PlatformComponents;
import dev.mokuroku.platform.version.SupportStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Counts how far a platform component is adopted.
@ApplicationScoped
public class Adoption {
    private static final EntityFilter COMPONENTS = EntityFilter.is("kind", "Component");

    private final CatalogIndex index;
    private final PlatformComponents components;

    Adoption(CatalogIndex index, PlatformComponents components) {
        this.index = index;
        this.components = components;
    }

    /// Among the entities that the caller may see.
    public AdoptionCounts of(EntityRef component) {
        return count(index, component);
    }

    /// Among all entities.
    AdoptionCounts ofAll(EntityRef component) {
        return count(index.everything(), component);
    }

    private AdoptionCounts count(CatalogIndex visible, EntityRef component) {
        EntityFilter applicable = components
                .find(component)
                .flatMap(PlatformComponent::applicability)
                .orElse(COMPONENTS);
        EntityFilter users = EntityFilter.allOf(applicable, UserFilters.users(component));
        return new AdoptionCounts(
                visible.count(applicable),
                visible.count(users),
                visible.count(EntityFilter.allOf(users, UserFilters.latest(component))),
                visible.count(EntityFilter.allOf(users, supported(component))));
    }

    private static EntityFilter supported(EntityRef component) {
        return EntityFilter.allOf(
                UserFilters.supportIn(component, List.of(SupportStatus.SUPPORTED)),
                new EntityFilter.Not(UserFilters.supportIn(
                        component, List.of(SupportStatus.DEPRECATED, SupportStatus.UNSUPPORTED))));
    }
}
