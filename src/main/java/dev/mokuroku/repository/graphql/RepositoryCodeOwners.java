package dev.mokuroku.repository.graphql;

import dev.mokuroku.repository.RepositoryFacts;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("The file that says who reviews which code.")
public record RepositoryCodeOwners(
        @NonNull @Description("From the root of the repository.")
        String path,

        @NonNull @Description("The id of its blob.") String oid) {
    static @Nullable RepositoryCodeOwners of(RepositoryFacts.@Nullable CodeOwners owners) {
        return owners == null ? null : new RepositoryCodeOwners(owners.path(), owners.oid());
    }
}
