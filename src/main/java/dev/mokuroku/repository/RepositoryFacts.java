package dev.mokuroku.repository;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The facts of a repository, except the texts of its manifests. Null means absent, except where a parameter
/// says otherwise.
///
/// @param visibility `public`, `private` or `internal`
/// @param topics sorted
/// @param languages at most ten, the one with most bytes first
/// @param defaultBranch null where the repository is empty
/// @param headCommit at the head of the default branch
/// @param protection of the default branch; null where the credentials may not see it
/// @param readme the one that GitHub shows
/// @param codeOwners the one that GitHub heeds
/// @param openAlerts vulnerabilities; null where nobody asked, or the credentials may not see them
/// @param manifests those that are there, in the order of their setting
/// @param pushedAt of the last push to any branch
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RepositoryFacts(
        @Nullable String description,
        @Nullable String homepage,
        String visibility,
        boolean archived,
        boolean fork,
        List<String> topics,
        @Nullable License license,
        @Nullable String mainLanguage,
        List<String> languages,
        @Nullable String defaultBranch,
        @Nullable String headCommit,
        @Nullable Protection protection,
        @Nullable Release latestRelease,
        @Nullable Readme readme,
        @Nullable CodeOwners codeOwners,
        @Nullable Integer openAlerts,
        List<Manifest> manifests,
        @Nullable Instant pushedAt) {
    /// @param spdxId `NOASSERTION` if GitHub does not know the license
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record License(@Nullable String spdxId, String name) {}

    /// @param on whether a rule protects the branch; nothing else holds where none does
    /// @param requiredReviews approvals that a pull request needs; 0 where it needs none
    /// @param requiresStatusChecks whether checks must pass before a merge
    /// @param statusChecks names of those that must
    /// @param enforcedForAdmins whether administrators are bound by the branch protection rule; whom rulesets bind
    ///     is not known
    /// @param allowsForcePushes so it is too where no rule is
    public record Protection(
            boolean on,
            int requiredReviews,
            boolean requiresCodeOwnerReviews,
            boolean requiresStatusChecks,
            List<String> statusChecks,
            boolean enforcedForAdmins,
            boolean allowsForcePushes) {
        public static final Protection NONE = new Protection(false, 0, false, false, List.of(), false, true);
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Release(
            String tag, @Nullable String name, @Nullable Instant publishedAt, boolean prerelease) {}

    public record Readme(String path, long bytes) {}

    /// @param oid id of the blob
    public record CodeOwners(String path, String oid) {}

    /// @param oid id of the blob
    public record Manifest(String path, String oid, long bytes) {}
}
