package dev.mokuroku.onboarding;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.source.github.GithubException;

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
}
