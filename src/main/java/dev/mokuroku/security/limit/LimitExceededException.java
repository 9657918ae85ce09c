package dev.mokuroku.security.limit;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;

/// A caller asked for more than its limit. Nothing was executed.
public final class LimitExceededException extends CatalogException {
    private static final long serialVersionUID = 1L;

    private final long retryAfterSeconds;

    LimitExceededException(String message, long retryAfterSeconds) {
        super(ErrorCode.RATE_LIMITED, message);
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /// The value of the header `Retry-After`: at least 1.
    public long retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
