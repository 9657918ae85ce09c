package dev.mokuroku.api.graphql.repository;

import dev.mokuroku.source.github.facts.Facts;
import dev.mokuroku.source.github.facts.KnownRepository;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Name("Repository")
@Description("A repository on GitHub, as the last scan or webhook saw it.")
public record RepositoryView(
        @NonNull @Description("Its web address.") String url,

        @NonNull @Description("owner/name, as GitHub writes it.")
        String slug,

        @NonNull @Description("The login of its organisation or user.")
        String owner,

        @NonNull @Description("Its name.") String name,

        @NonNull @Description("The scan that found it: github:acme.")
        String source,

        @Nullable @Description("What it is, in a sentence.") String description,

        @Nullable @Description("The address of its page, if it has one.")
        String homepageUrl,

        @NonNull @Description("public, private or internal.")
        String visibility,

        @Description("Whether it can be read alone.") boolean archived,
        @Description("Whether it was forked from another.") boolean fork,

        @Description("Whether the scan has read a descriptor of it.")
        boolean hasDescriptor,

        @NonNull @Description("Its topics, sorted.") List<@NonNull String> topics,

        @Nullable @Description("Its licence; null where GitHub finds none.")
        RepositoryLicense license,

        @Nullable @Description("The language of most of it.")
        String mainLanguage,

        @NonNull @Description("At most ten, the one with most bytes first.")
        List<@NonNull String> languages,

        @Nullable @Description("Null where the repository is empty.")
        String defaultBranch,

        @Nullable @Description("The commit at the head of the default branch.")
        String headCommit,

        @Nullable @Description("Of the default branch; null where the credentials of the scan may not see it.")
        BranchProtection protection,

        @Nullable @Description("The release that GitHub calls the latest.")
        RepositoryRelease latestRelease,

        @Nullable @Description("The README that GitHub shows; null where there is none.")
        RepositoryReadme readme,

        @Nullable @Description("The CODEOWNERS file that GitHub heeds; null where there is none.")
        RepositoryCodeOwners codeOwners,

        @Nullable @Description("Open alerts of vulnerabilities; null where they are not asked for, or not to be seen.")
        Integer openAlerts,

        @NonNull @Description("The files of mokuroku.github.facts.manifests that are there.")
        List<@NonNull RepositoryManifest> manifests,

        @Nullable @Description("The last push to any branch.")
        Instant pushedAt,

        @NonNull @Description("When all of this was first seen as it is.")
        Instant observedAt) {
    static RepositoryView of(KnownRepository repository, String host) {
        Facts facts = repository.facts();
        return new RepositoryView(
                "https://%s/%s".formatted(host, repository.slug()),
                repository.slug(),
                repository.owner(),
                repository.name(),
                repository.source(),
                facts.description(),
                facts.homepage(),
                facts.visibility(),
                facts.archived(),
                facts.fork(),
                repository.described(),
                facts.topics(),
                RepositoryLicense.of(facts.license()),
                facts.mainLanguage(),
                facts.languages(),
                facts.defaultBranch(),
                facts.headCommit(),
                BranchProtection.of(facts.protection()),
                RepositoryRelease.of(facts.latestRelease()),
                RepositoryReadme.of(facts.readme()),
                RepositoryCodeOwners.of(facts.codeOwners()),
                facts.openAlerts(),
                facts.manifests().stream()
                        .map(it -> RepositoryManifest.of(repository.id(), it))
                        .toList(),
                facts.pushedAt(),
                repository.observedAt());
    }
}
