package dev.mokuroku.platform.running.match;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.InvalidEntityRefException;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.platform.component.PlatformComponentKind;
import dev.mokuroku.platform.deployment.EnvironmentName;
import dev.mokuroku.platform.deployment.RunningVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds the platform component whose version a report names itself: an environment that uses a platform component,
/// such
/// as the version of a cluster. What is deployed is then the platform component, or the Resource of the environment;
/// for
/// the latter, the instance names the platform component, or the Resource depends on one alone.
@ApplicationScoped
class ReportedComponents {
    private static final String KIND = PlatformComponentKind.KIND.toLowerCase(Locale.ROOT);

    private final CatalogIndex index;

    ReportedComponents(CatalogIndex index) {
        this.index = index.everything();
    }

    /// @param component that the entity uses in the reported version
    record Reported(EntityRef component, EntityRef entity) {}

    /// Empty for all other deployments.
    Optional<Reported> of(RunningVersion running) {
        EntityRef deployed = running.target().component();
        Optional<EntityRef> environment = EnvironmentName.refOf(running.target().environment());
        if (running.version() == null || environment.isEmpty()) {
            return Optional.empty();
        }
        if (deployed.kind().equals(KIND)) {
            return Optional.of(new Reported(deployed, environment.get()));
        }
        return deployed.equals(environment.get())
                ? component(deployed, running.target().instance()).map(used -> new Reported(used, deployed))
                : Optional.empty();
    }

    private Optional<EntityRef> component(EntityRef environment, @Nullable String instance) {
        if (instance != null) {
            return ref(instance, environment.namespace());
        }
        List<EntityRef> used = index.byRef(environment).map(this::dependencies).orElse(List.of());
        return used.size() == 1 ? Optional.of(used.getFirst()) : Optional.empty();
    }

    private List<EntityRef> dependencies(IndexedEntity environment) {
        List<EntityRef> found = new ArrayList<>();
        for (JsonNode dependency : environment.entity().spec().path("dependsOn")) {
            String text = dependency.asText();
            if (text.toLowerCase(Locale.ROOT).startsWith(KIND + ":")) {
                ref(text, environment.ref().namespace()).ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<EntityRef> ref(String text, String namespace) {
        try {
            return Optional.of(EntityRef.parse(text, KIND, namespace))
                    .filter(ref -> ref.kind().equals(KIND));
        } catch (InvalidEntityRefException notARef) {
            return Optional.empty();
        }
    }
}
