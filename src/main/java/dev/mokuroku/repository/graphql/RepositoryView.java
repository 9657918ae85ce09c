package dev.mokuroku.repository.graphql;

import dev.mokuroku.repository.RepositoryFacts;
import dev.mokuroku.repository.query.KnownRepository;
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

        @Description("Whether the repository is archived and read-only.")
        boolean archived,

        @Description("Whether it was forked from another.") boolean fork,

        @Description("Whether the scan has read a descriptor of it.")
        boolean hasDescriptor,

        @NonNull @Description("Its topics, sorted.") List<@NonNull String> topics,

        @Nullable @Description("The licence; null if GitHub recognises none.")
        RepositoryLicense license,

        @Nullable @Description("The language of most of it.")
        String mainLanguage,

        @NonNull @Description("At most ten, the one with most bytes first.")
        List<@NonNull String> languages,

        @Nullable @Description("Null where the repository is empty.")
        String defaultBranch,

        @Nullable @Description("The commit at the head of the default branch.")
        String headCommit,

        @Nullable
        @Description("The protection of the default branch; null if the credentials of the scan cannot read it.")
        BranchProtection protection,

        @Nullable @Description("The release that GitHub calls the latest.")
        RepositoryRelease latestRelease,

        @Nullable @Description("The README that GitHub shows; null if there is none.")
        RepositoryReadme readme,

        @Nullable @Description("The CODEOWNERS file that GitHub uses; null if there is none.")
        RepositoryCodeOwners codeOwners,

        @Nullable @Description("The number of open vulnerability alerts; null if not requested or not accessible.")
        Integer openAlerts,

        @NonNull @Description("The files of mokuroku.github.facts.manifests that are there.")
        List<@NonNull RepositoryManifest> manifests,

        @Nullable @Description("The last push to any branch.")
        Instant pushedAt,

        @NonNull @Description("When these facts were first observed in their current state.")
        Instant observedAt) {
    public static RepositoryView of(KnownRepository repository, String host) {
        RepositoryFacts facts = repository.facts();
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
                        .map(manifest -> RepositoryManifest.of(repository.id(), manifest))
                        .toList(),
                facts.pushedAt(),
                repository.observedAt());
    }
}
