package dev.mokuroku.platform.outreach;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where the outreach to a repository stands.
///
/// @param branch of the pull request; null if none was created
/// @param issueNumber null if there is no issue
/// @param pullRequestNumber null if there is no pull request
/// @param reason why there is an issue instead of a pull request, why nothing was written, or what went wrong last;
///     null if nothing is to be explained
/// @param attempts consecutive failures of the current step
/// @param changedAt when the state last changed
public record OutreachStatus(
        String campaign,
        String repository,
        OutreachState state,
        @Nullable String branch,
        @Nullable Integer issueNumber,
        @Nullable String issueUrl,
        @Nullable Integer pullRequestNumber,
        @Nullable String pullRequestUrl,
        @Nullable String reason,
        int attempts,
        Instant changedAt) {
    /// The web address of the pull request, else of the issue; null if there is neither.
    public @Nullable String url() {
        return pullRequestUrl == null ? issueUrl : pullRequestUrl;
    }
}
