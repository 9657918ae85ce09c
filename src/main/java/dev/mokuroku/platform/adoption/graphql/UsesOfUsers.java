package dev.mokuroku.platform.adoption.graphql;

import dev.mokuroku.api.graphql.entity.EntityView;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.platform.adoption.ComponentUses;
import dev.mokuroku.platform.adoption.ShownUse;
import dev.mokuroku.platform.adoption.UseScope;
import dev.mokuroku.platform.component.graphql.PlatformComponentView;
import dev.mokuroku.platform.running.RunningUses;
import dev.mokuroku.platform.running.ShownRunningUse;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads the uses of one platform component by the entities of a page.
@ApplicationScoped
class UsesOfUsers {
    private final ComponentUses declared;
    private final RunningUses running;
    private final Clock clock;

    UsesOfUsers(ComponentUses declared, RunningUses running, Clock clock) {
        this.declared = declared;
        this.running = running;
        this.clock = clock;
    }

    /// @param running only what runs in the scope; empty for the scope of declared uses
    record OfUser(List<PlatformComponentUse> declared, List<RunningPlatformUse> running) {}

    /// @param asOf null for now
    Map<EntityRef, OfUser> of(
            PlatformComponentView component, List<EntityView> entities, UseScope scope, @Nullable Instant asOf) {
        EntityRef ref = component.indexed().ref();
        List<EntityRef> refs =
                entities.stream().map(entity -> entity.indexed().ref()).toList();
        Map<EntityRef, List<ShownUse>> found =
                asOf == null ? declared.ofComponent(ref, refs) : declared.ofEntitiesAt(refs, asOf);
        Map<EntityRef, List<ShownRunningUse>> ran = scope.running() ? running.ofComponent(ref, refs, asOf) : Map.of();
        Instant now = asOf == null ? clock.instant() : asOf;
        Map<EntityRef, OfUser> uses = new HashMap<>();
        for (EntityView entity : entities) {
            EntityRef user = entity.indexed().ref();
            uses.put(
                    user,
                    new OfUser(
                            found.getOrDefault(user, List.of()).stream()
                                    .filter(shown -> shown.use().component().equals(ref))
                                    .map(shown -> PlatformComponentUse.of(shown, component, entity, now))
                                    .toList(),
                            ran.getOrDefault(user, List.of()).stream()
                                    .filter(shown -> isIn(scope, shown))
                                    .map(shown -> RunningPlatformUse.of(shown, component, entity, now))
                                    .toList()));
        }
        return uses;
    }

    private static boolean isIn(UseScope scope, ShownRunningUse shown) {
        return scope.environment() == null
                || Objects.equals(scope.environment(), shown.use().target().environment());
    }
}
