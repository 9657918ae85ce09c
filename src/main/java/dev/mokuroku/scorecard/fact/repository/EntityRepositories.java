package dev.mokuroku.scorecard.fact.repository;

import dev.mokuroku.entity.Annotations;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.platform.usage.entity.EntityFolder;
import dev.mokuroku.platform.usage.entity.EntityFolderParser;
import dev.mokuroku.source.github.GithubConfig;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Which repository an entity has, and which entities a repository has.
@Singleton
public final class EntityRepositories {
    private static final int BATCH_SIZE = 100;
    private static final String ANNOTATION = "metadata.annotations.";

    private final EntityFolderParser folders;
    private final CatalogIndex index;
    private final String host;

    EntityRepositories(EntityFolderParser folders, CatalogIndex index, GithubConfig config) {
        this.folders = folders;
        this.index = index.everything();
        this.host = config.host();
    }

    /// `owner/name` in lower case: of the source of the entity, else of the annotation `github.com/project-slug`.
    public Optional<String> repositoryOf(IndexedEntity entity) {
        return folders.folderOf(entity.ref(), entity.entity())
                .map(EntityFolder::repository)
                .or(() -> Optional.of(entity.entity().annotation(Annotations.GITHUB_PROJECT_SLUG))
                        .filter(slug -> slug.indexOf('/') > 0)
                        .map(slug -> slug.toLowerCase(Locale.ROOT)));
    }

    /// The entities that may have one of these repositories.
    ///
    /// @param repositories `owner/name`
    List<EntityRef> entitiesOf(Collection<String> repositories) {
        List<String> all = List.copyOf(repositories);
        List<EntityRef> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += BATCH_SIZE) {
            EntityFilter ofBatch = entitiesFilter(all.subList(from, Math.min(from + BATCH_SIZE, all.size())));
            index.stream(ofBatch, entity -> found.add(entity.ref()));
        }
        return found;
    }

    private EntityFilter entitiesFilter(List<String> repositories) {
        List<EntityFilter> any = new ArrayList<>();
        any.add(new EntityFilter.In(ANNOTATION + Annotations.GITHUB_PROJECT_SLUG, repositories));
        for (String repository : repositories) {
            String start = "url:https://%s/%s/".formatted(host, repository);
            any.add(new EntityFilter.HasPrefix(ANNOTATION + Annotations.SOURCE_LOCATION, start));
            any.add(new EntityFilter.HasPrefix(ANNOTATION + Annotations.MANAGED_BY_LOCATION, start));
        }
        return new EntityFilter.Any(any);
    }
}
