package dev.mokuroku.source.github.client;

import java.io.IOException;
import java.time.Duration;

/// A failure that another attempt may not meet.
final class TransientException extends IOException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final Duration retryAfter;

    /// @param retryAfter as GitHub asked for; zero where it did not
    TransientException(String message, Duration retryAfter) {
        this(message, 0, retryAfter);
    }

    TransientException(int status, Duration retryAfter) {
        this("status %d".formatted(status), status, retryAfter);
    }

    private TransientException(String message, int status, Duration retryAfter) {
        super(message);
        this.status = status;
        this.retryAfter = retryAfter;
    }

    /// Whether GitHub certainly did not perform the request: there were too many requests.
    boolean isRefused() {
        return status / 100 == 4;
    }

    Duration retryAfter() {
        return retryAfter;
    }
}
