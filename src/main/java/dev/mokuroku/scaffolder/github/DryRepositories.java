package dev.mokuroku.scaffolder.github;

import dev.mokuroku.scaffolder.action.UnansweredCallException;
import dev.mokuroku.source.github.GithubException;
import dev.mokuroku.source.github.register.RepositoryUrl;
import dev.mokuroku.source.github.write.ApiCallers;
import dev.mokuroku.source.url.UnreadableUrlException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/// Which repositories steps do not write to but show in the log.
@ApplicationScoped
public class DryRepositories {
    private final ApiCallers callers;
    private final TemplateGithubConfig config;

    DryRepositories(ApiCallers callers, TemplateGithubConfig config) {
        this.callers = callers;
        this.config = config;
    }

    /// @param url the web address of something in a repository
    public boolean include(String url) throws InterruptedException {
        if (!config.dry()) {
            return false;
        }
        Optional<RepositoryUrl> repository = parse(url).filter(it -> callers.knows(it.host()));
        return repository.isPresent() && !hasCredentials(repository.get());
    }

    private boolean hasCredentials(RepositoryUrl repository) throws InterruptedException {
        try {
            return callers.of(repository.host(), repository.owner()).token().isPresent();
        } catch (GithubException failure) {
            throw new UnansweredCallException(failure.getMessage());
        }
    }

    private static Optional<RepositoryUrl> parse(String url) {
        try {
            return RepositoryUrl.parse(url);
        } catch (UnreadableUrlException _) { // the catalog refuses it in its own words
            return Optional.empty();
        }
    }
}
