package dev.mokuroku.source.github;

/// GitHub did not answer as it should, after retries. The message names what to look at.
public class GithubException extends Exception {
    private static final long serialVersionUID = 1L;

    public GithubException(String message) {
        super(message);
    }

    public GithubException(String message, Throwable cause) {
        super(message, cause);
    }

    /// Never null, unlike the message of other exceptions.
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
