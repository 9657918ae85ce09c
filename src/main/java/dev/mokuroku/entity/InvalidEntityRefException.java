package dev.mokuroku.entity;

/// A text that names no entity. The texts are Backstage's.
public final class InvalidEntityRefException extends IllegalArgumentException {
    /// What is wrong with the text.
    public enum Reason {
        EMPTY,
        MALFORMED,
        NO_KIND,
        NO_NAMESPACE
    }

    private final Reason reason;

    InvalidEntityRefException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
