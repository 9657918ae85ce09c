package dev.mokuroku.source.github.write;

import dev.mokuroku.source.github.GithubException;
import dev.mokuroku.source.github.GithubRefusalException;
import dev.mokuroku.source.github.client.GithubApi;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.kohsuke.github.GHIssue;
import org.kohsuke.github.GHIssueBuilder;
import org.kohsuke.github.GHIssueQueryBuilder;
import org.kohsuke.github.GHIssueState;
import org.kohsuke.github.GHRepository;

/// The issues of one repository. A pull request is an issue, too, for everything but [#changedSince] and [#labelled].
/// For one thread.
///
/// A request that creates an issue or a comment is sent once. If its response is lost, the caller looks whether it was
/// created.
public final class RepositoryIssues {
    private static final int MAX_PAGE_SIZE = 100;
    private static final String READ = "read its issues";
    private static final String WRITE = "write issues";

    private final GHRepository repository;

    RepositoryIssues(GHRepository repository) {
        this.repository = repository;
    }

    /// Whether the repository has issues at all.
    public boolean isEnabled() {
        return repository.hasIssues();
    }

    /// @return empty if there is none of this number
    public Optional<Issue> find(int number) throws GithubException {
        try {
            return Optional.of(Issue.of(get(number)));
        } catch (GithubRefusalException refusal) {
            if (refusal.status() == 404 || refusal.status() == 410) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    /// Open and closed issues, without pull requests.
    public List<Issue> changedSince(Instant time) throws GithubException {
        return list(repository.queryIssues().since(Date.from(time)));
    }

    /// Open and closed issues with the label, without pull requests.
    public List<Issue> labelled(String label) throws GithubException {
        return list(repository.queryIssues().label(label));
    }

    private static List<Issue> list(GHIssueQueryBuilder query) throws GithubException {
        return GithubApi.call(
                        READ,
                        () -> query.state(GHIssueState.ALL)
                                .pageSize(MAX_PAGE_SIZE)
                                .list()
                                .toList())
                .stream()
                .filter(issue -> !issue.isPullRequest())
                .map(Issue::of)
                .toList();
    }

    public Issue create(IssueDraft draft) throws GithubException {
        return Issue.of(GithubApi.call("create issues", () -> {
            GHIssueBuilder builder = repository.createIssue(draft.title()).body(draft.body());
            draft.labels().forEach(builder::label);
            return builder.create();
        }));
    }

    /// Replaces the body.
    public void update(int number, String body) throws GithubException {
        GHIssue issue = get(number);
        GithubApi.call(WRITE, () -> {
            issue.setBody(body);
            return issue;
        });
    }

    /// Whether a comment contains the text.
    public boolean hasComment(int number, String text) throws GithubException {
        GHIssue issue = get(number);
        return GithubApi.call("read comments", issue::getComments).stream()
                .anyMatch(comment -> String.valueOf(comment.getBody()).contains(text));
    }

    public void comment(int number, String text) throws GithubException {
        GHIssue issue = get(number);
        GithubApi.call("write comments", () -> issue.comment(text));
    }

    public void addLabels(int number, List<String> labels) throws GithubException {
        GHIssue issue = get(number);
        GithubApi.call(WRITE, () -> issue.addLabels(labels.toArray(String[]::new)));
    }

    public void close(int number) throws GithubException {
        GHIssue issue = get(number);
        GithubApi.call(WRITE, () -> {
            issue.close();
            return issue;
        });
    }

    public void reopen(int number) throws GithubException {
        GHIssue issue = get(number);
        GithubApi.call(WRITE, () -> {
            issue.reopen();
            return issue;
        });
    }

    private GHIssue get(int number) throws GithubException {
        return GithubApi.call(READ, () -> repository.getIssue(number));
    }
}
