package dev.mokuroku.source.github.client;

import java.time.Instant;

/// GitHub answers these credentials no more until some time.
final class RateLimitedException extends GithubException {
    private static final long serialVersionUID = 1L;

    private final Instant until;
    private final boolean usedUp;

    private RateLimitedException(String message, Instant until, boolean usedUp) {
        super(message);
        this.until = until;
        this.usedUp = usedUp;
    }

    static RateLimitedException usedUp(Instant until) {
        return new RateLimitedException("GitHub's rate limit is used up until " + until, until, true);
    }

    /// By a limit of another sort, such as of calls at once.
    static RateLimitedException paused(Instant until) {
        return new RateLimitedException("GitHub asks to wait until " + until, until, false);
    }

    Instant until() {
        return until;
    }

    /// Whether all points are used up.
    boolean isUsedUp() {
        return usedUp;
    }
}
