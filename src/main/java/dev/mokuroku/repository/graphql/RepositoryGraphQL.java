package dev.mokuroku.repository.graphql;

import dev.mokuroku.api.graphql.entity.EntityView;
import dev.mokuroku.api.graphql.query.EntityArguments;
import dev.mokuroku.entity.Annotations;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.graphql.paging.Cursors;
import dev.mokuroku.repository.query.KnownRepositories;
import dev.mokuroku.repository.query.KnownRepository;
import dev.mokuroku.security.permission.Permission;
import dev.mokuroku.security.permission.Requires;
import dev.mokuroku.security.visibility.VisibleCatalog;
import dev.mokuroku.source.github.GithubConfig;
import dev.mokuroku.source.github.register.RepositoryUrl;
import dev.mokuroku.source.url.UnreadableUrlException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/// Queries for repositories, and the repository of an entity.
@GraphQLApi
public class RepositoryGraphQL {
    private final KnownRepositories repositories;
    private final VisibleCatalog visible;
    private final String host;

    RepositoryGraphQL(KnownRepositories repositories, VisibleCatalog visible, GithubConfig config) {
        this.repositories = repositories;
        this.visible = visible;
        this.host = config.host();
    }

    @Requires(Permission.REPOSITORY_READ)
    @Query("repository")
    @Description("One repository by its web address; null if no scan has found it.")
    public @Nullable RepositoryView byUrl(
            @NonNull @Description("https://github.com/acme/shop; anything after the name is ignored.") String url) {
        RepositoryUrl repositoryUrl = parse(url);
        if (!repositoryUrl.host().equalsIgnoreCase(host)) {
            return null;
        }
        String key = KnownRepositories.keyOf(repositoryUrl.slug());
        if (!visible.includesRepository(key)) {
            return null;
        }
        Map<String, KnownRepository> found = repositories.bySlugs(List.of(repositoryUrl.slug()));
        return viewOf(found.get(key));
    }

    @Requires(Permission.REPOSITORY_READ)
    @Query("repositories")
    @NonNull
    @Description(
            "A page of the repositories that scans have found, with a descriptor or without one, in the order of their owners and names.")
    public RepositoryConnection page(
            @DefaultValue("20") @Description(EntityArguments.FIRST_DESCRIPTION) int first,
            @Nullable @Description(EntityArguments.AFTER_DESCRIPTION) String after,
            @Nullable @Description("Only those of this organisation or user.") String owner,
            @Nullable @Description("A condition.") RepositoryPredicate where) {
        int size = EntityArguments.pageSize(first);
        String afterKey = after == null ? null : RepositoryCursor.decode(after).key();
        KnownRepositories.Page page =
                repositories.page(RepositoryPredicate.conditions(owner, where), size, afterKey, visible.repositories());
        return RepositoryConnection.of(
                page.repositories().stream()
                        .map(repository -> RepositoryView.of(repository, host))
                        .toList(),
                page.hasNext(),
                after != null,
                page.total());
    }

    @Name("repository")
    @Description("The repository of the annotation github.com/project-slug; null if no scan has found it.")
    public List<@Nullable RepositoryView> ofEntities(@Source List<EntityView> entities) {
        Set<String> keys = entities.stream()
                .map(RepositoryGraphQL::slugOf)
                .filter(slug -> !slug.isEmpty())
                .map(KnownRepositories::keyOf)
                .collect(Collectors.toSet());
        Map<String, KnownRepository> found = repositories.bySlugs(visible.repositoriesOfEntities(keys));
        List<@Nullable RepositoryView> views = new ArrayList<>();
        entities.forEach(entity -> views.add(viewOf(found.get(KnownRepositories.keyOf(slugOf(entity))))));
        return views;
    }

    @Name("text")
    @Description("The content; null for a binary file or a file larger than 256 kB.")
    public List<@Nullable String> textsOf(@Source List<RepositoryManifest> manifests) {
        Map<Long, Map<String, String>> found = repositories.manifestTexts(manifests.stream()
                .map(RepositoryManifest::repository)
                .distinct()
                .toList());
        List<@Nullable String> texts = new ArrayList<>();
        manifests.forEach(manifest ->
                texts.add(found.getOrDefault(manifest.repository(), Map.of()).get(manifest.path())));
        return texts;
    }

    private @Nullable RepositoryView viewOf(@Nullable KnownRepository repository) {
        return repository == null ? null : RepositoryView.of(repository, host);
    }

    private static String slugOf(EntityView entity) {
        return entity.indexed().entity().annotation(Annotations.GITHUB_PROJECT_SLUG);
    }

    private static RepositoryUrl parse(String url) {
        try {
            return RepositoryUrl.parse(url)
                    .filter(parsed -> !parsed.owner().isEmpty())
                    .orElseThrow(() -> malformed(url));
        } catch (UnreadableUrlException malformed) {
            throw malformed(url);
        }
    }

    private static CatalogException malformed(String url) {
        return CatalogException.invalidField(
                "url", "must be https://HOST/OWNER/REPOSITORY but is '%s'".formatted(Cursors.abbreviated(url)));
    }
}
