package dev.mokuroku.source.github;

/// GitHub refused a request for a reason that does not pass by itself: a missing permission, a name that is taken.
public class GithubRefusalException extends GithubException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String operation;
    private final String reason;

    /// @param status of the response, 400 to 499
    /// @param operation what was refused: `write files`
    /// @param reason in GitHub's words; empty if GitHub gives none
    public GithubRefusalException(int status, String operation, String reason, Throwable cause) {
        super("cannot %s: %s".formatted(operation, reason.isEmpty() ? "status " + status : reason), cause);
        this.status = status;
        this.operation = operation;
        this.reason = reason.isEmpty() ? "status " + status : reason;
    }

    /// Whether the credentials may not do it. GitHub answers 404 to credentials that may not know what exists.
    public boolean isForbidden() {
        return status == 403 || status == 404;
    }

    public int status() {
        return status;
    }

    public String operation() {
        return operation;
    }

    public String reason() {
        return reason;
    }
}
