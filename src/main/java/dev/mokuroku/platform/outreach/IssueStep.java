package dev.mokuroku.platform.outreach;

import dev.mokuroku.platform.outreach.OutreachProgress.Link;
import dev.mokuroku.source.github.GithubException;
import dev.mokuroku.source.github.write.Issue;
import dev.mokuroku.source.github.write.IssueDraft;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Brings the issue of a repository to the wanted state. There is at most one, which is found by its number or by the
/// marker in its body.
///
/// @param labels of new issues
record IssueStep(OutreachStep step, List<String> labels) {
    /// The clocks of GitHub and of this server may differ.
    private static final Duration CLOCK_SLACK = Duration.ofHours(1);

    /// @param reasons why there is no pull request, in lines; null for none
    void open(@Nullable String reasons) throws GithubException {
        if (!step.issues().isEnabled()) {
            step.save(step.progress().withState(OutreachState.REFUSED, OutreachText.NO_ISSUES));
            return;
        }
        String body = OutreachText.issueBody(step.request(), reasons);
        Optional<Issue> found = find();
        Issue issue = found.isPresent() ? found.get() : create(body);
        boolean closedByMokuroku = Objects.equals(step.progress().closedNumber(), issue.number());
        if (!issue.open() && !closedByMokuroku) {
            step.save(step.progress().withIssue(issue, OutreachState.DECLINED, null));
            return;
        }
        if (!issue.open()) {
            step.issues().reopen(issue.number());
        }
        String hash = OutreachText.hash(body);
        boolean isWritten = found.isEmpty()
                || hash.equals(step.progress().written())
                || withoutLineEnds(body).equals(withoutLineEnds(issue.body()));
        if (!isWritten) {
            step.issues().update(issue.number(), body);
        }
        step.save(step.progress()
                .withIssue(issue, OutreachState.ISSUE_OPEN, hash)
                .withState(OutreachState.ISSUE_OPEN, reasons));
    }

    /// GitHub may store other line ends.
    private static String withoutLineEnds(String text) {
        return text.replaceAll("\\R", "\n").strip();
    }

    private Issue create(String body) throws GithubException {
        Issue issue = step.issues().create(new IssueDraft(OutreachText.title(step.request()), body, labels));
        step.save(step.progress().withIssue(issue, OutreachState.ISSUE_OPEN, OutreachText.hash(body)));
        return issue;
    }

    /// Also an issue that an earlier run created without learning its number.
    Optional<Issue> find() throws GithubException {
        Link known = step.progress().issue();
        if (known != null) {
            return step.issues().find(known.number());
        }
        if (!step.issues().isEnabled()) {
            return Optional.empty();
        }
        Optional<Issue> recent =
                marked(step.issues().changedSince(step.row().createdAt().minus(CLOCK_SLACK)));
        return recent.isPresent() || labels.isEmpty()
                ? recent
                : marked(step.issues().labelled(labels.getFirst()));
    }

    /// The open one, else the first.
    private Optional<Issue> marked(List<Issue> issues) {
        String marker = OutreachText.marker(step.row().campaign());
        return issues.stream()
                .filter(issue -> issue.body().contains(marker))
                .min((one, other) -> one.open() == other.open()
                        ? Integer.compare(one.number(), other.number())
                        : Boolean.compare(other.open(), one.open()));
    }

    /// @param comment why
    void close(String comment) throws GithubException {
        Optional<Issue> issue = find();
        if (issue.isPresent() && issue.get().open()) {
            int number = issue.get().number();
            step.comment(number, OutreachText.endingMarker(step.row().campaign(), number), comment);
            step.issues().close(number);
            step.save(step.progress()
                    .withIssue(issue.get(), OutreachState.CLOSED, null)
                    .closed(number));
        }
    }
}
