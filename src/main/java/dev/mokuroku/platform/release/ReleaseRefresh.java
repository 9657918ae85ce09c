package dev.mokuroku.platform.release;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.platform.component.PlatformComponent;
import dev.mokuroku.platform.component.PlatformComponents;
import dev.mokuroku.platform.component.ReleaseSource;
import dev.mokuroku.platform.release.problem.ReleaseReads;
import dev.mokuroku.source.github.GithubException;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads the releases of platform components again, and stores what changed. Never in a transaction: reading may call
/// GitHub. If the releases cannot be read, the stored ones stay.
@ApplicationScoped
public class ReleaseRefresh {
    private final PlatformComponents components;
    private final SourceRepositories repositories;
    private final ReleaseReader reader;
    private final ReleaseTable table;
    private final StoredReleases stored;
    private final ReleaseReads reads;
    private final List<ReleasesObserver> observers;

    ReleaseRefresh(
            PlatformComponents components,
            SourceRepositories repositories,
            ReleaseReader reader,
            ReleaseTable table,
            StoredReleases stored,
            ReleaseReads reads,
            @All List<ReleasesObserver> observers) {
        this.components = components;
        this.repositories = repositories;
        this.reader = reader;
        this.table = table;
        this.stored = stored;
        this.reads = reads;
        this.observers = observers;
    }

    /// The platform components whose releases are read from elsewhere than their descriptors.
    List<PlatformComponent> concerned() {
        return components.current().values().stream()
                .filter(component -> !(component.versions().releases() instanceof ReleaseSource.Listed))
                .toList();
    }

    /// Those of them whose releases are read from one of these repositories.
    ///
    /// @param slugs `owner/name`, in any case
    List<EntityRef> ofRepositories(Collection<String> slugs) {
        Set<String> keys = slugs.stream().map(ReleaseRefresh::lower).collect(Collectors.toSet());
        return concerned().stream()
                .filter(component -> repositories
                        .slugOf(component)
                        .map(ReleaseRefresh::lower)
                        .filter(keys::contains)
                        .isPresent())
                .map(PlatformComponent::ref)
                .toList();
    }

    private static String lower(String slug) {
        return slug.toLowerCase(Locale.ROOT);
    }

    /// @throws GithubException when GitHub does not answer
    /// @throws UnreadableReleasesException when the descriptor names nothing that can be read
    void refresh(EntityRef ref) throws GithubException, UnreadableReleasesException {
        Optional<PlatformComponent> component = components.find(ref);
        if (component.isPresent() && !(component.get().versions().releases() instanceof ReleaseSource.Listed)) {
            Collection<PublishedRelease> releases = readRecorded(component.get());
            boolean changed = table.replace(ref, releases);
            reads.succeeded(ref, changed);
            if (changed) {
                stored.forget();
                observers.forEach(observer -> observer.changed(ref));
            }
        }
    }

    private Collection<PublishedRelease> readRecorded(PlatformComponent component)
            throws GithubException, UnreadableReleasesException {
        try {
            return reader.releases(component);
        } catch (GithubException | UnreadableReleasesException failure) {
            reads.failed(component.ref(), String.valueOf(failure.getMessage()));
            throw failure;
        }
    }

    /// Forgets the releases of platform components that are gone.
    void removeOthers(Collection<PlatformComponent> kept) {
        reads.keep(kept);
        if (table.removeAllBut(kept.stream().map(PlatformComponent::ref).toList()) > 0) {
            stored.forget();
        }
    }
}
