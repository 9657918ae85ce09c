package dev.mokuroku.repository.graphql;

import dev.mokuroku.repository.RepositoryFacts;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A file that says what a repository is built of.")
public record RepositoryManifest(
        @Ignore long repository,

        @NonNull @Description("From the root of the repository: package.json.")
        String path,

        @NonNull @Description("The id of its blob.") String oid,
        @Description("Its length.") int bytes) {
    static RepositoryManifest of(long repository, RepositoryFacts.Manifest manifest) {
        return new RepositoryManifest(repository, manifest.path(), manifest.oid(), Math.toIntExact(manifest.bytes()));
    }
}
