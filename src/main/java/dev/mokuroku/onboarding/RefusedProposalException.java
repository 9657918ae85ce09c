package dev.mokuroku.onboarding;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.source.github.GithubException;
import dev.mokuroku.source.github.GithubRefusalException;

/// Why nothing was proposed, or no pull request was opened.
public class RefusedProposalException extends CatalogException {
    private static final long serialVersionUID = 1L;

    /// @param field what it is about: `repository`, `overrides.name`, `openPullRequest`
    RefusedProposalException(ErrorCode code, String field, String message) {
        super(code, field, field + ": " + message);
    }

    static RefusedProposalException unavailable(String field, String slug, GithubException failure) {
        return new RefusedProposalException(
                ErrorCode.UNAVAILABLE,
                field,
                "GitHub does not answer for %s: %s".formatted(slug, failure.getMessage()));
    }

    /// A pull request that GitHub did not open.
    static RefusedProposalException of(String slug, GithubException failure) {
        if (!(failure instanceof GithubRefusalException refusal)) {
            return unavailable("openPullRequest", slug, failure);
        }
        return refusal.isForbidden()
                ? new RefusedProposalException(
                        ErrorCode.FORBIDDEN,
                        "openPullRequest",
                        "the credentials lack access to %s: cannot %s; they need the permissions contents: write and pull requests: write"
                                .formatted(slug, refusal.operation()))
                : new RefusedProposalException(
                        ErrorCode.CONFLICT,
                        "openPullRequest",
                        "GitHub refused for %s: %s".formatted(slug, refusal.getMessage()));
    }
}
