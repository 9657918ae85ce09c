package dev.mokuroku.scaffolder.github;

import dev.mokuroku.scaffolder.action.ActionContext;
import dev.mokuroku.scaffolder.action.ActionException;
import dev.mokuroku.scaffolder.action.UnansweredCallException;
import dev.mokuroku.source.github.GithubException;
import dev.mokuroku.source.github.write.ApiCaller;
import dev.mokuroku.source.github.write.ApiCallers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// Decides as whom a step calls GitHub. Any thread may call.
@ApplicationScoped
public class GithubSessions implements SessionSource {
    private final ApiCallers callers;
    private final TemplateGithubConfig config;
    private final Clock clock;

    public GithubSessions(ApiCallers callers, TemplateGithubConfig config, Clock clock) {
        this.callers = callers;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public GithubSession open(ActionContext context, RepositoryUrl repository) throws InterruptedException {
        if (!callers.knows(repository.host())) {
            throw ActionException.invalidInput(
                    "No matching integration configuration for host %s, please check your integrations config"
                            .formatted(repository.host()));
        }
        String token = context.input().path("token").asText("").strip();
        try {
            if (!token.isEmpty()) {
                return new RemoteSession(context, callers.ofToken(repository.host(), token), clock);
            }
            checkServerMayWrite(repository.owner());
            ApiCaller caller = callers.of(repository.host(), repository.owner());
            return config.dry() && caller.token().isEmpty()
                    ? new DrySession(context)
                    : new RemoteSession(context, caller, clock);
        } catch (GithubException failure) {
            throw new UnansweredCallException(failure.getMessage());
        }
    }

    private void checkServerMayWrite(String owner) {
        if (config.userTokenRequired()) {
            throw ActionException.notAllowed(
                    "This server writes to GitHub only as the user: give the step the input token, for instance"
                            + " ${{ secrets.USER_OAUTH_TOKEN }}");
        }
        Optional<List<String>> allowed = config.organizations();
        if (allowed.isPresent()
                && allowed.get().stream().noneMatch(login -> login.strip().equalsIgnoreCase(owner))) {
            throw ActionException.notAllowed(
                    "Templates may not write to %s with the credentials of this server, only to %s: choose one of them,"
                                    .formatted(owner, String.join(", ", allowed.get()))
                            + " or give the step the input token");
        }
    }
}
