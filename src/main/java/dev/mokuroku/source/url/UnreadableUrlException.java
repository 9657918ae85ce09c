package dev.mokuroku.source.url;

/// A URL that could not be read. The message names it and says why, for the person who wrote it.
public final class UnreadableUrlException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public enum Reason {
        /// There is nothing, or nothing that the credentials may see.
        NOT_FOUND,
        /// The host refuses.
        FORBIDDEN,
        /// Mokuroku refuses: the host is not on the list, or its address is a private one.
        NOT_ALLOWED,
        /// No address of a file.
        MALFORMED,
        TOO_LARGE,
        /// The host gave no answer, or none that says whether the file is there.
        UNREACHABLE
    }

    /// @param why continues the sentence `URL cannot be read: …`
    public UnreadableUrlException(Reason reason, String url, String why) {
        super("%s cannot be read: %s".formatted(url, why));
        this.reason = reason;
    }

    public UnreadableUrlException(Reason reason, String url, String why, Throwable cause) {
        super("%s cannot be read: %s".formatted(url, why), cause);
        this.reason = reason;
    }

    /// Never null, unlike the message of other exceptions.
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    public Reason reason() {
        return reason;
    }
}
