package dev.mokuroku.platform.adoption;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.platform.component.PlatformComponent;
import dev.mokuroku.platform.component.PlatformComponents;
import dev.mokuroku.platform.release.ComponentReleases;
import dev.mokuroku.platform.release.OrderedReleases;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;

/// The platform components with their releases and policies, whoever asks.
@ApplicationScoped
public class KnownComponents {
    private final PlatformComponents components;
    private final ComponentReleases releases;

    KnownComponents(PlatformComponents components, ComponentReleases releases) {
        this.components = components;
        this.releases = releases;
    }

    /// In the order of refs.
    public Collection<KnownComponent> all() {
        return components.current().values().stream().map(this::known).toList();
    }

    public Optional<KnownComponent> find(EntityRef ref) {
        return components.find(ref).map(this::known);
    }

    private KnownComponent known(PlatformComponent component) {
        OrderedReleases ordered = releases.of(component);
        return new KnownComponent(component, component.versions().scheme(), ordered.releases(), ordered.support());
    }
}
