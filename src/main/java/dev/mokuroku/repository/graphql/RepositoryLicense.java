package dev.mokuroku.repository.graphql;

import dev.mokuroku.repository.RepositoryFacts;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("The licence of a repository, as GitHub recognises it.")
public record RepositoryLicense(
        @Nullable @Description("Its SPDX identifier: Apache-2.0; NOASSERTION if GitHub does not recognise it.")
        String spdxId,

        @NonNull @Description("Its name.") String name) {
    static @Nullable RepositoryLicense of(RepositoryFacts.@Nullable License license) {
        return license == null ? null : new RepositoryLicense(license.spdxId(), license.name());
    }
}
