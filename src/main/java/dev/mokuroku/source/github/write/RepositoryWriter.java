package dev.mokuroku.source.github.write;

import static java.util.stream.Collectors.toMap;

import dev.mokuroku.error.ThrowingSupplier;
import dev.mokuroku.source.github.GithubException;
import dev.mokuroku.source.github.GithubRefusalException;
import dev.mokuroku.source.github.client.GithubApi;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kohsuke.github.GHDirection;
import org.kohsuke.github.GHIssueState;
import org.kohsuke.github.GHPullRequestQueryBuilder.Sort;
import org.kohsuke.github.GHRepository;
import org.kohsuke.github.GHTag;
import org.kohsuke.github.GHTreeBuilder;

/// Writes to one repository. For one thread.
public final class RepositoryWriter {
    private static final int MAX_PAGE_SIZE = 100;

    private final GHRepository repository;

    RepositoryWriter(GHRepository repository) {
        this.repository = repository;
    }

    /// `owner/name`, as GitHub spells it today.
    public String slug() {
        return repository.getFullName();
    }

    public boolean isArchived() {
        return repository.isArchived();
    }

    /// @return the name; a repository without commits has one, too
    public String defaultBranch() {
        return String.valueOf(repository.getDefaultBranch());
    }

    public RepositoryIssues issues() {
        return new RepositoryIssues(repository);
    }

    /// The commits of all tags, by the names of the tags.
    public Map<String, String> tags() throws GithubException {
        return call(
                        "read its tags",
                        () -> repository.listTags().withPageSize(MAX_PAGE_SIZE).toList())
                .stream()
                .collect(toMap(GHTag::getName, tag -> tag.getCommit().getSHA1(), (one, same) -> one));
    }

    /// @return empty if there is no such branch
    public Optional<Branch> branch(String name) throws GithubException {
        try {
            return Optional.of(call("read its branches", () -> new Branch(repository, repository.getRef(ref(name)))));
        } catch (GithubRefusalException refusal) {
            if (refusal.status() == 404) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    /// Creates a commit that no branch holds yet.
    ///
    /// @param parent its parent
    /// @param files the text of each new or changed file, by its path from the root
    /// @return the id of the commit
    public String commit(String parent, Map<String, String> files, String message) throws GithubException {
        String base = call(
                "read its commits",
                () -> repository.getCommit(parent).getCommitShortInfo().getTreeSHA1());
        String tree = call("write files", () -> tree(base, files).create().getSha());
        return call(
                "write commits",
                () -> repository
                        .createCommit()
                        .message(message)
                        .tree(tree)
                        .parent(parent)
                        .create()
                        .getSHA1());
    }

    /// The method of github-api that is not deprecated sends a request for each file. This one sends all texts in one
    /// request: GitHub limits how many requests may create content in a minute.
    @SuppressWarnings("deprecation")
    private GHTreeBuilder tree(String base, Map<String, String> files) {
        GHTreeBuilder tree = repository.createTree().baseTree(base);
        files.forEach((path, text) -> tree.textEntry(path, text, false));
        return tree;
    }

    /// @param commit that the branch begins with
    /// @return empty if GitHub refuses the name: the branch exists, or a rule of the repository forbids it
    public Optional<Branch> createBranch(String name, String commit) throws GithubException {
        try {
            return Optional.of(call(
                    "create branches",
                    () -> new Branch(repository, repository.createRef("refs/" + ref(name), commit))));
        } catch (GithubRefusalException refusal) {
            if (refusal.status() == 422) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    /// The pull requests from a branch of this repository, the newest first. A branch of a fork with the same name is
    /// another branch.
    public List<PullRequest> pullRequestsFrom(String branch) throws GithubException {
        return call(
                        "read its pull requests",
                        () -> repository
                                .queryPullRequests()
                                .state(GHIssueState.ALL)
                                .head(repository.getOwnerName() + ":" + branch)
                                .sort(Sort.CREATED)
                                .direction(GHDirection.DESC)
                                .list()
                                .withPageSize(MAX_PAGE_SIZE)
                                .toList())
                .stream()
                .map(PullRequest::of)
                .toList();
    }

    public PullRequest openPullRequest(PullRequestDraft draft) throws GithubException {
        return PullRequest.of(call(
                "open pull requests",
                () -> repository.createPullRequest(draft.title(), draft.branch(), draft.base(), draft.body())));
    }

    private static String ref(String branch) {
        return "heads/" + branch;
    }

    private static <T> T call(String operation, ThrowingSupplier<T, IOException> call) throws GithubException {
        return GithubApi.call(operation, call);
    }
}
