package dev.mokuroku.platform.outreach;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What would be written to a repository.
///
/// @param pullRequest whether a pull request would be opened, else an issue
/// @param body in Markdown
/// @param branch of the pull request; null for an issue
/// @param diff of the pull request in unified format; null for an issue
/// @param reasons why no pull request, or nothing at all, would be opened
public record OutreachPreview(
        String repository,
        boolean pullRequest,
        String title,
        String body,
        @Nullable String branch,
        @Nullable String diff,
        List<String> reasons) {
    public OutreachPreview {
        reasons = List.copyOf(reasons);
    }
}
