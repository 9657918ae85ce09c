package dev.mokuroku.platform.release;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.platform.component.PlatformComponent;
import dev.mokuroku.platform.component.PlatformComponents;
import dev.mokuroku.platform.component.ReleaseSource;
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
    private final GithubReleaseReader github;
    private final EndOfLifeReader endOfLife;
    private final ReleaseTable table;
    private final StoredReleases stored;
    private final List<ReleasesObserver> observers;

    ReleaseRefresh(
            PlatformComponents components,
            SourceRepositories repositories,
            GithubReleaseReader github,
            EndOfLifeReader endOfLife,
            ReleaseTable table,
            StoredReleases stored,
            @All List<ReleasesObserver> observers) {
        this.components = components;
        this.repositories = repositories;
        this.github = github;
        this.endOfLife = endOfLife;
        this.table = table;
        this.stored = stored;
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
            if (table.replace(ref, read(component.get()))) {
                stored.forget();
                observers.forEach(observer -> observer.changed(ref));
            }
        }
    }

    /// Forgets the releases of platform components that are gone.
    void removeOthers(Collection<PlatformComponent> kept) {
        if (table.removeAllBut(kept.stream().map(PlatformComponent::ref).toList()) > 0) {
            stored.forget();
        }
    }

    private Collection<PublishedRelease> read(PlatformComponent component)
            throws GithubException, UnreadableReleasesException {
        return switch (component.versions().releases()) {
            case ReleaseSource.Listed _ -> List.of();
            case ReleaseSource.EndOfLife(String product) -> endOfLife.releases(product);
            case ReleaseSource.GithubReleases releases -> github.releases(slugOf(component), releases.pattern());
            case ReleaseSource.Tags tags -> github.tags(slugOf(component), tags.pattern());
        };
    }

    private String slugOf(PlatformComponent component) throws UnreadableReleasesException {
        if (!github.isConfigured()) {
            throw new UnreadableReleasesException("GitHub needs a token: set mokuroku.github.token");
        }
        return repositories
                .slugOf(component)
                .orElseThrow(() -> new UnreadableReleasesException(
                        "spec.source leads to no repository: name OWNER/NAME, or a component with the annotation"
                                + " github.com/project-slug"));
    }
}
