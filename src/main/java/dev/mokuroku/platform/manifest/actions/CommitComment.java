package dev.mokuroku.platform.manifest.actions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The comment behind an action that is pinned to a commit: `actions/checkout@<commit> # v4.1.1`.
final class CommitComment {
    private static final int COMMIT_LENGTH = 40;
    /// What tools write before the version.
    private static final List<String> PREFIXES = List.of("renovate:", "pin ", "tag=", "@");

    private CommitComment() {}

    static boolean isCommit(String ref) {
        return ref.length() == COMMIT_LENGTH && ref.chars().allMatch(c -> Character.digit(c, 16) >= 0);
    }

    /// @param line of the file
    /// @return null where the comment names no version
    static @Nullable String version(String line) {
        int hash = line.indexOf('#', Math.max(0, line.indexOf('@')));
        // Copied from a web page, the blank may be one that does not break.
        String comment =
                hash < 0 ? "" : line.substring(hash + 1).replace('\u00A0', ' ').strip();
        if (comment.startsWith("ratchet:")) {
            comment = comment.substring(comment.indexOf('@') + 1);
        }
        for (String prefix : PREFIXES) {
            comment = comment.startsWith(prefix)
                    ? comment.substring(prefix.length()).strip()
                    : comment;
        }
        int end = 0;
        while (end < comment.length() && !Character.isWhitespace(comment.charAt(end))) {
            end++;
        }
        String version = comment.substring(0, end);
        int digit = version.startsWith("v") ? 1 : 0;
        boolean number = version.length() > digit && Character.isDigit(version.charAt(digit));
        // A single word is a tag or a branch; several words may be any remark.
        return number || (end > 0 && end == comment.length()) ? version : null;
    }
}
