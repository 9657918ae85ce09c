package dev.mokuroku.source.github.webhook;

/// GitHub could not be asked. What was read before stays.
final class RefreshFailedException extends Exception {
    private static final long serialVersionUID = 1L;

    RefreshFailedException(String message) {
        super(message);
    }
}
