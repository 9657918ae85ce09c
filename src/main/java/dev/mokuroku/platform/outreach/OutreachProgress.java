package dev.mokuroku.platform.outreach;

import dev.mokuroku.source.github.write.Issue;
import dev.mokuroku.source.github.write.PullRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What GitHub has of an outreach, as far as Mokuroku knows.
///
/// @param closedNumber of the issue or pull request that Mokuroku closed itself; null for none
/// @param written the hash of the body that GitHub has; null if unknown
record OutreachProgress(
        OutreachState state,
        @Nullable String branch,
        @Nullable Link issue,
        @Nullable Link pullRequest,
        @Nullable Instant openedAt,
        @Nullable Integer closedNumber,
        @Nullable String written,
        @Nullable String reason,
        @Nullable Instant remindedAt) {
    static final OutreachProgress NOTHING =
            new OutreachProgress(OutreachState.PLANNED, null, null, null, null, null, null, null, null);

    record Link(int number, String url) {}

    OutreachProgress withState(OutreachState newState, @Nullable String newReason) {
        return new OutreachProgress(
                newState, branch, issue, pullRequest, openedAt, closedNumber, written, newReason, remindedAt);
    }

    OutreachProgress withIssue(Issue found, OutreachState newState, @Nullable String newWritten) {
        return new OutreachProgress(
                newState,
                branch,
                new Link(found.number(), found.url()),
                pullRequest,
                openedAt,
                closedNumber,
                newWritten,
                reason,
                remindedAt);
    }

    OutreachProgress withPullRequest(PullRequest found, OutreachState newState, @Nullable String newWritten) {
        return new OutreachProgress(
                newState,
                branch,
                issue,
                new Link(found.number(), found.url()),
                openedAt,
                closedNumber,
                newWritten,
                null,
                remindedAt);
    }

    OutreachProgress withBranch(String newBranch, Instant now) {
        return new OutreachProgress(
                state, newBranch, issue, pullRequest, now, closedNumber, written, reason, remindedAt);
    }

    OutreachProgress closed(int number) {
        return new OutreachProgress(
                OutreachState.CLOSED, branch, issue, pullRequest, openedAt, number, written, reason, remindedAt);
    }

    OutreachProgress reminded(Instant now) {
        return new OutreachProgress(state, branch, issue, pullRequest, openedAt, closedNumber, written, reason, now);
    }

    boolean isOpen() {
        return state == OutreachState.ISSUE_OPEN || state == OutreachState.PULL_REQUEST_OPEN;
    }
}
