package dev.mokuroku.platform.usage.graphql;

import dev.mokuroku.api.graphql.entity.EntityView;
import dev.mokuroku.api.graphql.query.EntityArguments;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.platform.manifest.reader.ManifestProblem;
import dev.mokuroku.platform.usage.Use;
import dev.mokuroku.platform.usage.Uses;
import dev.mokuroku.platform.usage.store.ProblemTable;
import dev.mokuroku.repository.graphql.RepositoryView;
import dev.mokuroku.repository.query.KnownRepositories;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/// What entities and repositories use.
@GraphQLApi
public class DeclaredPackagesGraphQL {
    private final Uses uses;
    private final VisibleUses visible;
    private final ProblemTable problems;

    DeclaredPackagesGraphQL(Uses uses, VisibleUses visible, ProblemTable problems) {
        this.uses = uses;
        this.visible = visible;
        this.problems = problems;
    }

    @Name("packages")
    @Description("The packages that the manifests of the entity declare: a use for each place.")
    public List<@NonNull PackageUseConnection> ofEntities(
            @Source List<EntityView> entities,
            @DefaultValue("100") @Description(EntityArguments.FIRST_DESCRIPTION) int first,
            @Nullable @Description(EntityArguments.AFTER_DESCRIPTION) String after) {
        Map<EntityRef, List<Use>> found = uses.byEntities(
                entities.stream().map(entity -> entity.indexed().ref()).toList());
        int size = EntityArguments.pageSize(first);
        return entities.stream()
                .map(entity -> page(found.getOrDefault(entity.indexed().ref(), List.of()), size, after))
                .toList();
    }

    @Name("packages")
    @Description("The packages that the manifests of the repository declare: a use for each place.")
    public List<@NonNull PackageUseConnection> ofRepositories(
            @Source List<RepositoryView> repositories,
            @DefaultValue("100") @Description(EntityArguments.FIRST_DESCRIPTION) int first,
            @Nullable @Description(EntityArguments.AFTER_DESCRIPTION) String after) {
        Map<String, List<Use>> found = uses.byRepositories(keysOf(repositories));
        int size = EntityArguments.pageSize(first);
        return repositories.stream()
                .map(repository -> page(found.getOrDefault(keyOf(repository), List.of()), size, after))
                .toList();
    }

    @Name("manifestProblems")
    @Description("What of the manifests of the repository could not be read, at most 100.")
    public List<@NonNull List<@NonNull ManifestProblemView>> problemsOf(@Source List<RepositoryView> repositories) {
        Map<String, List<ManifestProblem>> found = problems.byRepositories(keysOf(repositories));
        return repositories.stream()
                .map(repository -> viewsOf(found.getOrDefault(keyOf(repository), List.of())))
                .toList();
    }

    private PackageUseConnection page(List<Use> all, int size, @Nullable String after) {
        return PackageUseConnection.among(visible.among(all), size, PackageUseConnection.position(after));
    }

    private static List<@NonNull ManifestProblemView> viewsOf(List<ManifestProblem> problems) {
        return problems.stream().map(ManifestProblemView::of).toList();
    }

    private static List<String> keysOf(List<RepositoryView> repositories) {
        return repositories.stream()
                .map(DeclaredPackagesGraphQL::keyOf)
                .distinct()
                .toList();
    }

    private static String keyOf(RepositoryView repository) {
        return KnownRepositories.keyOf(repository.slug());
    }
}
