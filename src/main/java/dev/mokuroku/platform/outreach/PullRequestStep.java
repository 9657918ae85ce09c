package dev.mokuroku.platform.outreach;

import dev.mokuroku.platform.outreach.PlannedChanges.Plan;
import dev.mokuroku.source.github.GithubException;
import dev.mokuroku.source.github.write.Branch;
import dev.mokuroku.source.github.write.PullRequest;
import dev.mokuroku.source.github.write.PullRequestDraft;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Brings the pull request of a repository to the wanted state. GitHub has one branch of a name, and takes one open
/// pull request from it.
///
/// @param labels of new pull requests
record PullRequestStep(OutreachStep step, List<String> labels) {
    private String branch() {
        return step.request().branch();
    }

    /// The open one, else the newest.
    Optional<PullRequest> last() throws GithubException {
        List<PullRequest> all = step.repository().pullRequestsFrom(branch());
        return all.stream()
                .filter(PullRequest::open)
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    boolean isClosedByMokuroku(PullRequest pullRequest) {
        return Objects.equals(step.progress().closedNumber(), pullRequest.number());
    }

    /// Writes the body again if it has changed.
    void keep(PullRequest open) throws GithubException {
        String body = OutreachText.pullRequestBody(step.request());
        String hash = OutreachText.hash(body);
        if (!hash.equals(step.progress().written())) {
            step.issues().update(open.number(), body);
        }
        step.save(step.progress().withPullRequest(open, OutreachState.PULL_REQUEST_OPEN, hash));
    }

    /// @return false if the branch is not Mokuroku's
    boolean open(Plan plan, Instant now) throws GithubException {
        String message = OutreachText.commitMessage(step.request());
        String commit = step.repository().commit(plan.head(), plan.edit().changed(), message);
        if (!push(commit)) {
            return false;
        }
        step.save(step.progress().withBranch(branch(), now));
        String body = OutreachText.pullRequestBody(step.request());
        PullRequest opened = create(body);
        step.save(step.progress().withPullRequest(opened, OutreachState.PULL_REQUEST_OPEN, OutreachText.hash(body)));
        if (!labels.isEmpty()) {
            step.issues().addLabels(opened.number(), labels);
        }
        return true;
    }

    private boolean push(String commit) throws GithubException {
        if (step.repository().createBranch(branch(), commit).isPresent()) {
            return true;
        }
        Optional<Branch> left = step.repository().branch(branch());
        if (left.isEmpty()
                || !OutreachText.isOwnCommit(left.get().message(), step.row().campaign())) {
            return false;
        }
        left.get().moveTo(commit);
        return true;
    }

    /// If the request fails, the pull request may have been opened all the same.
    private PullRequest create(String body) throws GithubException {
        String title = OutreachText.title(step.request());
        try {
            return step.repository()
                    .openPullRequest(new PullRequestDraft(
                            branch(), /* base= */ step.repository().defaultBranch(), title, body));
        } catch (GithubException failure) {
            return last().filter(PullRequest::open).orElseThrow(() -> failure);
        }
    }

    /// Closes the pull request if it is open, and deletes the branch if only Mokuroku wrote to it.
    ///
    /// @param comment why
    void close(String comment) throws GithubException {
        Optional<PullRequest> last = last();
        if (last.isPresent() && last.get().merged()) {
            step.save(step.progress().withPullRequest(last.get(), OutreachState.MERGED, null));
        } else if (last.isPresent()) {
            close(last.get(), comment);
        }
    }

    /// Also ends what an earlier run began: then the pull request is closed, and has Mokuroku's comment.
    private void close(PullRequest last, String comment) throws GithubException {
        int number = last.number();
        String marker = OutreachText.endingMarker(step.row().campaign(), number);
        if (last.open()) {
            step.comment(number, marker, comment);
            step.issues().close(number);
        } else if (!step.issues().hasComment(number, marker)) {
            return;
        }
        step.save(step.progress()
                .withPullRequest(last, OutreachState.CLOSED, null)
                .closed(number));
        deleteBranch();
    }

    private void deleteBranch() throws GithubException {
        Optional<Branch> branch = step.repository().branch(branch());
        if (branch.isPresent()
                && OutreachText.isOwnCommit(branch.get().message(), step.row().campaign())) {
            branch.get().delete();
        }
    }
}
