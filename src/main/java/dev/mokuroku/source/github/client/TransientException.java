package dev.mokuroku.source.github.client;

import java.io.IOException;
import java.time.Duration;

/// A failure that another attempt may not meet.
final class TransientException extends IOException {
    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    /// @param retryAfter as GitHub asked for; zero where it did not
    TransientException(String message, Duration retryAfter) {
        super(message);
        this.retryAfter = retryAfter;
    }

    Duration retryAfter() {
        return retryAfter;
    }
}
