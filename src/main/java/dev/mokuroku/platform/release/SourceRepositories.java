package dev.mokuroku.platform.release;

import dev.mokuroku.entity.Annotations;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.platform.component.ComponentSource;
import dev.mokuroku.platform.component.PlatformComponent;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Finds the repository of a platform component's source.
@Singleton
class SourceRepositories {
    private final CatalogIndex index;

    SourceRepositories(CatalogIndex index) {
        this.index = index.everything();
    }

    /// `owner/name`; of an entity by its annotation `github.com/project-slug`.
    Optional<String> slugOf(PlatformComponent component) {
        return switch (component.source()) {
            case null -> Optional.empty();
            case ComponentSource.OfRepository repository -> Optional.of(repository.slug());
            case ComponentSource.OfEntity entity -> slugOf(entity.ref());
        };
    }

    private Optional<String> slugOf(EntityRef ref) {
        return index.byRef(ref)
                .map(entity -> entity.entity().annotation(Annotations.GITHUB_PROJECT_SLUG))
                .filter(slug -> slug.indexOf('/') > 0 && slug.indexOf('/') == slug.lastIndexOf('/'));
    }
}
