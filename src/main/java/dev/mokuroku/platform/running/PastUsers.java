package dev.mokuroku.platform.running;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.platform.adoption.ComponentUses;
import dev.mokuroku.platform.adoption.JudgedVersion;
import dev.mokuroku.platform.adoption.UseScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The users of a platform component at a time in the past. Checks no permission.
@ApplicationScoped
public class PastUsers {
    private final ComponentUses declared;
    private final RunningUses running;

    PastUsers(ComponentUses declared, RunningUses running) {
        this.declared = declared;
        this.running = running;
    }

    /// A version that an entity used.
    ///
    /// @param environment where it ran; null for a declared use
    public record PastUser(
            EntityRef entity,
            JudgedVersion version,
            @Nullable String environment) {}

    /// @param asOf within the history that is kept
    public List<PastUser> of(EntityRef component, UseScope scope, Instant asOf) {
        return scope.running()
                ? running.ofComponentAt(component, scope.environment(), asOf).stream()
                        .map(use -> new PastUser(
                                use.entity(), use.version(), use.target().environment()))
                        .toList()
                : declared.ofComponentAt(component, asOf).stream()
                        .map(shown ->
                                new PastUser(shown.use().entity(), shown.use().judged(), null))
                        .toList();
    }
}
