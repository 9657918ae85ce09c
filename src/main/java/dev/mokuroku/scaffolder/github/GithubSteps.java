package dev.mokuroku.scaffolder.github;

import dev.mokuroku.scaffolder.action.ActionContext;
import dev.mokuroku.scaffolder.action.ActionException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/// Makes steps that work on a repository. Any thread may call.
@ApplicationScoped
public class GithubSteps {
    private final SessionSource sessions;
    private final TemplateGithubConfig config;
    private final Clock clock;

    public GithubSteps(SessionSource sessions, TemplateGithubConfig config, Clock clock) {
        this.sessions = sessions;
        this.config = config;
        this.clock = clock;
    }

    /// The step whose input `repoUrl` names a repository.
    ///
    /// @throws ActionException if the step may not write there
    public GithubStep step(ActionContext context) throws InterruptedException {
        RepositoryUrl repository =
                RepositoryUrl.parse(context.input().path("repoUrl").asText());
        return new GithubStep(
                context,
                repository,
                sessions.open(context, repository),
                new CommitAuthor(config.authorName(), config.authorEmail()),
                clock);
    }
}
