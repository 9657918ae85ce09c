package dev.mokuroku.repository.graphql;

import dev.mokuroku.repository.RepositoryFacts;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("The page that a repository is introduced by.")
public record RepositoryReadme(
        @NonNull @Description("From the root of the repository.")
        String path,

        @Description("Its length.") int bytes) {
    static @Nullable RepositoryReadme of(RepositoryFacts.@Nullable Readme readme) {
        return readme == null ? null : new RepositoryReadme(readme.path(), Math.toIntExact(readme.bytes()));
    }
}
