package dev.mokuroku.platform.usage.graphql;

import dev.mokuroku.api.graphql.entity.EntityView;
import dev.mokuroku.api.graphql.kind.EntityViews;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.repository.graphql.RepositoryView;
import dev.mokuroku.repository.query.KnownRepositories;
import dev.mokuroku.repository.query.KnownRepository;
import dev.mokuroku.source.github.GithubConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/// The entities and the repository of a use.
@GraphQLApi
public class PackageUseFieldsGraphQL {
    private final CatalogIndex index;
    private final EntityViews views;
    private final KnownRepositories repositories;
    private final String host;

    PackageUseFieldsGraphQL(
            CatalogIndex index, EntityViews views, KnownRepositories repositories, GithubConfig config) {
        this.index = index;
        this.views = views;
        this.repositories = repositories;
        this.host = config.host();
    }

    @Name("entities")
    @Description("The entities whose use it is: those of the innermost folder. None where no entity has this source.")
    public List<@NonNull List<@NonNull EntityView>> entitiesOf(@Source List<PackageUseView> uses) {
        Set<EntityRef> refs =
                uses.stream().flatMap(use -> use.entityRefs().stream()).collect(Collectors.toSet());
        Map<EntityRef, IndexedEntity> found = index.byRefs(refs);
        return uses.stream().map(use -> viewsOf(use, found)).toList();
    }

    private List<@NonNull EntityView> viewsOf(PackageUseView use, Map<EntityRef, IndexedEntity> found) {
        return use.entityRefs().stream()
                .filter(found::containsKey)
                .map(ref -> views.of(Objects.requireNonNull(found.get(ref))))
                .toList();
    }

    @Name("repository")
    @Description("The repository; null if its facts are not stored.")
    public List<@Nullable RepositoryView> repositoriesOf(@Source List<PackageUseView> uses) {
        Map<String, KnownRepository> found = repositories.bySlugs(uses.stream()
                .map(PackageUseView::repositorySlug)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        List<@Nullable RepositoryView> result = new ArrayList<>();
        uses.forEach(use -> {
            String slug = use.repositorySlug();
            KnownRepository repository = slug == null ? null : found.get(KnownRepositories.keyOf(slug));
            result.add(repository == null ? null : RepositoryView.of(repository, host));
        });
        return result;
    }
}
