package dev.mokuroku.source.github.write;

import dev.mokuroku.source.github.GithubException;
import dev.mokuroku.source.github.client.GithubApi;
import org.kohsuke.github.GHRef;
import org.kohsuke.github.GHRepository;

/// A branch as it was when it was read or created.
public final class Branch {
    private final GHRepository repository;
    private final GHRef ref;

    Branch(GHRepository repository, GHRef ref) {
        this.repository = repository;
        this.ref = ref;
    }

    /// The id of its last commit.
    public String commit() {
        return ref.getObject().getSha();
    }

    /// The message of its last commit.
    public String message() throws GithubException {
        return GithubApi.call(
                "read its commits",
                () -> repository
                        .getCommit(ref.getObject().getSha())
                        .getCommitShortInfo()
                        .getMessage());
    }

    /// Replaces everything that the branch holds.
    public void moveTo(String commit) throws GithubException {
        GithubApi.call("update its branch " + ref.getRef().replace("refs/heads/", ""), () -> {
            ref.updateTo(commit, true);
            return commit;
        });
    }

    /// Deletes the branch. It may remain if GitHub refuses, for github-api does not look at the status of the response.
    public void delete() throws GithubException {
        GithubApi.call("delete branches", () -> {
            ref.delete();
            return ref;
        });
    }
}
