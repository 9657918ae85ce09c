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

    /// @param value the ref as JSON
    public static InvalidEntityRefException noKind(String value) {
        return new InvalidEntityRefException(
                Reason.NO_KIND,
                "Entity reference %s had missing or empty kind (e.g. did not start with \"component:\" or similar)"
                        .formatted(value));
    }

    /// @param value the ref as JSON
    static InvalidEntityRefException noNamespace(String value) {
        return new InvalidEntityRefException(
                Reason.NO_NAMESPACE, "Entity reference %s had missing or empty namespace".formatted(value));
    }

    public Reason reason() {
        return reason;
    }
}
