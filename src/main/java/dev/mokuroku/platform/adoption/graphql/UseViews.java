package dev.mokuroku.platform.adoption.graphql;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.mokuroku.api.graphql.entity.EntityView;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.platform.adoption.ShownUse;
import dev.mokuroku.platform.component.graphql.PlatformComponentView;
import dev.mokuroku.platform.running.ShownRunningUse;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Shows the uses of entities that the caller may see. Leaves out the uses of platform components that the caller may
/// not see.
@ApplicationScoped
class UseViews {
    private final CatalogIndex index;
    private final Clock clock;

    UseViews(CatalogIndex index, Clock clock) {
        this.index = index;
        this.clock = clock;
    }

    /// @param asOf null for now
    Map<EntityRef, List<PlatformComponentUse>> declared(
            Map<EntityRef, List<ShownUse>> found, Map<EntityRef, EntityView> entities, @Nullable Instant asOf) {
        Instant now = asOf == null ? clock.instant() : asOf;
        return show(
                found,
                entities,
                shown -> shown.use().component(),
                (shown, component, entity) -> PlatformComponentUse.of(shown, component, entity, now));
    }

    /// @param asOf null for now
    Map<EntityRef, List<RunningPlatformUse>> running(
            Map<EntityRef, List<ShownRunningUse>> found, Map<EntityRef, EntityView> entities, @Nullable Instant asOf) {
        Instant now = asOf == null ? clock.instant() : asOf;
        return show(
                found,
                entities,
                shown -> shown.use().component(),
                (shown, component, entity) -> RunningPlatformUse.of(shown, component, entity, now));
    }

    private interface View<S, V> {
        V of(S shown, PlatformComponentView component, EntityView entity);
    }

    private <S, V> Map<EntityRef, List<V>> show(
            Map<EntityRef, List<S>> found,
            Map<EntityRef, EntityView> entities,
            Function<S, EntityRef> componentOf,
            View<S, V> view) {
        Map<EntityRef, PlatformComponentView> components = visible(
                found.values().stream().flatMap(List::stream).map(componentOf).collect(toSet()));
        Map<EntityRef, List<V>> shown = new HashMap<>();
        found.forEach((ref, uses) -> {
            EntityView entity = entities.get(ref);
            if (entity != null) {
                List<V> own = new ArrayList<>();
                for (S one : uses) {
                    PlatformComponentView component = components.get(componentOf.apply(one));
                    if (component != null) {
                        own.add(view.of(one, component, entity));
                    }
                }
                shown.put(ref, own);
            }
        });
        return shown;
    }

    private Map<EntityRef, PlatformComponentView> visible(Collection<EntityRef> components) {
        return index.byRefs(components).values().stream()
                .collect(toMap(IndexedEntity::ref, PlatformComponentView::new));
    }
}
