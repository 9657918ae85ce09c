package dev.mokuroku.api.graphql.repository;

import dev.mokuroku.source.github.facts.Facts;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("The licence of a repository, as GitHub recognises it.")
public record RepositoryLicense(
        @Nullable @Description("Its SPDX identifier: Apache-2.0; NOASSERTION where GitHub cannot tell which it is.")
        String spdxId,

        @NonNull @Description("Its name.") String name) {
    static @Nullable RepositoryLicense of(Facts.@Nullable License license) {
        return license == null ? null : new RepositoryLicense(license.spdxId(), license.name());
    }
}
