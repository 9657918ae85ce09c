package dev.mokuroku.platform.campaign;

import java.util.Locale;

/// How a campaign asks the repositories of its open members to move.
public enum OutreachMode {
    NONE,
    ISSUE,
    PULL_REQUEST;

    /// As a descriptor writes it; `NONE` for any other text.
    public static OutreachMode of(String text) {
        return switch (text) {
            case "issue" -> ISSUE;
            case "pull-request" -> PULL_REQUEST;
            default -> NONE;
        };
    }

    /// `pull-request`
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
