package dev.mokuroku.onboarding;

import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.source.github.GithubException;
import dev.mokuroku.source.github.write.Branch;
import dev.mokuroku.source.github.write.PullRequest;
import dev.mokuroku.source.github.write.PullRequestDraft;
import dev.mokuroku.source.github.write.RepositoryWriter;
import java.util.Map;
import java.util.Optional;

/// The branch of one repository with the proposed descriptor. Its pull request is opened at most once.
///
/// @param slug of the repository
record ProposalBranch(RepositoryWriter repository, String slug) {
    static final String NAME = "mokuroku/add-catalog-info";

    /// @param commit the only commit
    /// @param created false if the branch existed before
    record Pushed(Branch branch, String commit, boolean created) {}

    /// The open pull request, else the newest.
    Optional<PullRequest> lastPullRequest() throws GithubException {
        return repository.pullRequestsFrom(NAME).stream()
                .sorted((one, other) -> Boolean.compare(other.open(), one.open())) // stable
                .findFirst();
    }

    /// Puts the descriptor on top of the default branch. A branch that an earlier call left is used again.
    Pushed push(RepositoryDetails.Head head, Proposal proposal) throws GithubException {
        String title = PullRequestText.title(proposal);
        String commit = repository.commit(head.commit(), Map.of(proposal.path(), proposal.text()), title);
        Optional<Branch> created = repository.createBranch(NAME, commit);
        if (created.isPresent()) {
            return new Pushed(created.get(), commit, true);
        }
        Branch left = repository
                .branch(NAME)
                .orElseThrow(() -> refused("%s does not allow the branch %s to be created".formatted(slug, NAME)));
        if (!left.message().equals(title)) {
            throw refused("%s has a branch %s with a commit of somebody else: delete it, or open its pull request"
                    .formatted(slug, NAME));
        }
        left.moveTo(commit);
        return new Pushed(left, commit, false);
    }

    PullRequest openPullRequest(RepositoryDetails.Head head, Proposal proposal, String principal)
            throws GithubException {
        return repository.openPullRequest(new PullRequestDraft(
                /* branch= */ NAME,
                /* base= */ head.branch(),
                PullRequestText.title(proposal),
                PullRequestText.body(proposal, principal)));
    }

    /// The pull request that is open although opening it failed: the response was lost, or another replica was faster.
    /// Without a pull request, a branch that this call created is deleted.
    Optional<PullRequest> findOpened(Pushed pushed) throws GithubException {
        Optional<PullRequest> open = lastPullRequest().filter(PullRequest::open);
        if (open.isEmpty() && pushed.created()) {
            pushed.branch().delete();
        }
        return open;
    }

    private static RefusedProposalException refused(String message) {
        return new RefusedProposalException(ErrorCode.CONFLICT, "openPullRequest", message);
    }
}
