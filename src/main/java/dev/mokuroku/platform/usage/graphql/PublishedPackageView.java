package dev.mokuroku.platform.usage.graphql;

import dev.mokuroku.platform.usage.publish.Publication;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Name("PublishedPackage")
@Description("A package that a repository publishes, as its manifest names it.")
public record PublishedPackageView(
        @NonNull @Description("The package URL without version: pkg:npm/react.")
        String purl,

        @Nullable @Description("The version at the head of the default branch; null if the manifest names none.")
        String version,

        @NonNull @Description("owner/name of the repository, as GitHub writes it.")
        String repositorySlug,

        @NonNull @Description("The manifest, from the root of the repository.")
        String path) {
    static PublishedPackageView of(Publication publication) {
        return new PublishedPackageView(
                publication.purl(), publication.version(), publication.repository(), publication.path());
    }
}
