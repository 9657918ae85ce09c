package dev.mokuroku.scaffolder.github;

import dev.mokuroku.scaffolder.action.ActionContext;
import dev.mokuroku.scaffolder.action.ActionException;

/// Gives a step its GitHub.
@FunctionalInterface
public interface SessionSource {
    /// The input `token` of the step is used instead of the credentials of the server.
    ///
    /// @throws ActionException if the repository's GitHub is not configured, or the step may not write there
    GithubSession open(ActionContext context, RepositoryUrl repository) throws InterruptedException;
}
