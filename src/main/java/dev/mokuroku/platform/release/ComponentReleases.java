package dev.mokuroku.platform.release;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.platform.component.PlatformComponent;
import dev.mokuroku.platform.component.PlatformComponents;
import dev.mokuroku.platform.component.ReleaseSource;
import dev.mokuroku.platform.component.ReleaseSource.Listed;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The releases of platform components, whoever asks. Any thread may call. What was ordered once is kept until the
/// descriptor or the releases change.
@Singleton
public class ComponentReleases {
    private final PlatformComponents components;
    private final StoredReleases stored;
    private final Map<EntityRef, Kept> kept = new ConcurrentHashMap<>();

    /// @param releases by identity: the same list has the same releases
    private record Kept(PlatformComponent component, List<PublishedRelease> releases, OrderedReleases ordered) {
        @SuppressWarnings("ReferenceEquality") // comparing a thousand releases would cost what this saves
        boolean isOf(PlatformComponent current, List<PublishedRelease> read) {
            return component == current && releases == read;
        }
    }

    ComponentReleases(PlatformComponents components, StoredReleases stored) {
        this.components = components;
        this.stored = stored;
    }

    /// Empty if the catalog has no such platform component.
    public Optional<OrderedReleases> find(EntityRef ref) {
        return components.find(ref).map(this::of);
    }

    /// Without releases if they are not read yet.
    public OrderedReleases of(PlatformComponent component) {
        Kept known = kept.get(component.ref());
        List<PublishedRelease> read = stored.of(component.ref());
        if (known == null || !known.isOf(component, read)) {
            known = new Kept(component, read, OrderedReleases.of(component, releases(component, read)));
            kept.put(component.ref(), known);
        }
        return known.ordered();
    }

    private static List<PublishedRelease> releases(PlatformComponent component, List<PublishedRelease> read) {
        return component.versions().releases() instanceof Listed listed
                ? listed.releases().stream().map(ComponentReleases::release).toList()
                : read;
    }

    private static PublishedRelease release(ReleaseSource.ListedRelease listed) {
        return new PublishedRelease(
                listed.version(),
                PublishedRelease.Origin.DESCRIPTOR,
                listed.date(),
                listed.preRelease(),
                listed.notes(),
                listed.url());
    }
}
