package dev.mokuroku.source.github.write;

import org.jspecify.annotations.Nullable;
import org.kohsuke.github.GHIssue;
import org.kohsuke.github.GHIssueState;

/// An issue as it was when it was read or created.
///
/// @param url its web address
/// @param body in Markdown; empty for none
public record Issue(int number, String url, boolean open, String title, String body) {
    static Issue of(GHIssue issue) {
        @Nullable String body = issue.getBody();
        return new Issue(
                issue.getNumber(),
                issue.getHtmlUrl().toString(),
                issue.getState() == GHIssueState.OPEN,
                issue.getTitle(),
                body == null ? "" : body);
    }
}
