package dev.mokuroku.source.github.client.ratelimit;

import dev.mokuroku.source.github.GithubException;
import java.time.Instant;

/// GitHub does not answer these credentials until some time.
public final class RateLimitedException extends GithubException {
    private static final long serialVersionUID = 1L;

    private final Instant until;
    private final boolean exhausted;

    private RateLimitedException(String message, Instant until, boolean exhausted) {
        super(message);
        this.until = until;
        this.exhausted = exhausted;
    }

    /// All points of a resource are used.
    public static RateLimitedException exhausted(Instant until) {
        return new RateLimitedException("GitHub's rate limit is exhausted until " + until, until, true);
    }

    /// A secondary limit, such as of calls at once, is met.
    public static RateLimitedException paused(Instant until) {
        return new RateLimitedException("GitHub asks to wait until " + until, until, false);
    }

    public Instant until() {
        return until;
    }

    public boolean isExhausted() {
        return exhausted;
    }
}
