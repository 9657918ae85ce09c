package dev.mokuroku.platform.release;

import dev.mokuroku.platform.component.PlatformComponent;
import dev.mokuroku.platform.component.ReleaseSource;
import dev.mokuroku.source.github.GithubException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/// Reads the releases of a platform component from where its descriptor says.
@ApplicationScoped
class ReleaseReader {
    private final SourceRepositories repositories;
    private final GithubReleaseReader github;
    private final EndOfLifeReader endOfLife;

    ReleaseReader(SourceRepositories repositories, GithubReleaseReader github, EndOfLifeReader endOfLife) {
        this.repositories = repositories;
        this.github = github;
        this.endOfLife = endOfLife;
    }

    /// None for a descriptor that lists them itself.
    ///
    /// @throws GithubException when GitHub does not answer
    /// @throws UnreadableReleasesException when the descriptor names nothing that can be read
    Collection<PublishedRelease> releases(PlatformComponent component)
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
