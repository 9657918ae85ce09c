package dev.mokuroku.source.github.write;

import org.kohsuke.github.GHIssueState;
import org.kohsuke.github.GHPullRequest;

/// A pull request as it was when it was read or opened.
///
/// @param url its web address
/// @param commit the commit of its branch; of a closed pull request, the last one before it was closed
public record PullRequest(int number, String url, boolean open, boolean merged, String commit) {
    static PullRequest of(GHPullRequest pullRequest) {
        return new PullRequest(
                pullRequest.getNumber(),
                pullRequest.getHtmlUrl().toString(),
                pullRequest.getState() == GHIssueState.OPEN,
                // isMerged() would send a request for each pull request.
                pullRequest.getMergedAt() != null,
                pullRequest.getHead().getSha());
    }
}
