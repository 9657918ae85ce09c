package dev.mokuroku.platform.adoption.rest;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.platform.adoption.ComponentUses;
import dev.mokuroku.platform.adoption.ShownUse;
import dev.mokuroku.platform.adoption.UseScope;
import dev.mokuroku.platform.running.RunningUses;
import dev.mokuroku.platform.running.ShownRunningUse;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads the uses of a platform component by the entities of a page.
@ApplicationScoped
class UserRows {
    private final ComponentUses declared;
    private final RunningUses running;

    UserRows(ComponentUses declared, RunningUses running) {
        this.declared = declared;
        this.running = running;
    }

    /// In the order of the entities, the uses of each worst first.
    ///
    /// @param asOf null for now
    List<UserRow> of(EntityRef component, UseScope scope, List<IndexedEntity> entities, @Nullable Instant asOf) {
        List<EntityRef> refs = entities.stream().map(IndexedEntity::ref).toList();
        return scope.running()
                ? running(entities, running.ofComponent(component, refs, asOf), scope)
                : declared(
                        entities,
                        asOf == null ? declared.ofEntities(refs) : declared.ofEntitiesAt(refs, asOf),
                        component);
    }

    private static List<UserRow> declared(
            List<IndexedEntity> entities, Map<EntityRef, List<ShownUse>> found, EntityRef component) {
        return entities.stream()
                .flatMap(entity -> found.getOrDefault(entity.ref(), List.of()).stream()
                        .filter(shown -> shown.use().component().equals(component))
                        .map(shown -> UserRow.of(entity, shown)))
                .toList();
    }

    private static List<UserRow> running(
            List<IndexedEntity> entities, Map<EntityRef, List<ShownRunningUse>> found, UseScope scope) {
        return entities.stream()
                .flatMap(entity -> found.getOrDefault(entity.ref(), List.of()).stream()
                        .filter(shown -> scope.environment() == null
                                || Objects.equals(
                                        scope.environment(),
                                        shown.use().target().environment()))
                        .map(shown -> UserRow.of(entity, shown)))
                .toList();
    }
}
