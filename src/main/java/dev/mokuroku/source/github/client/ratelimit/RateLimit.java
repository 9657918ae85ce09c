package dev.mokuroku.source.github.client.ratelimit;

import java.time.Instant;

/// What GitHub allows some credentials for one resource.
///
/// @param limit points between two resets; 0 where it is not known
/// @param remaining points until the next reset
/// @param pausedUntil GitHub asked for no calls until then; in the past where it did not
public record RateLimit(int limit, int remaining, Instant resetAt, Instant pausedUntil) {
    static final RateLimit UNKNOWN = new RateLimit(0, 0, Instant.EPOCH, Instant.EPOCH);

    /// What GitHub counts on its own. Its tag in metrics and its name in the database are those of GitHub's header
    /// `x-ratelimit-resource`.
    public enum Resource {
        /// The REST API.
        CORE("core"),
        GRAPHQL("graphql");

        private final String title;

        Resource(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    RateLimit pausedUntil(Instant until) {
        return new RateLimit(limit, remaining, resetAt, until);
    }

    RateLimit exhaustedUntil(Instant until) {
        return new RateLimit(limit, 0, until, pausedUntil);
    }

    boolean isExhausted(Instant now) {
        return remaining == 0 && now.isBefore(resetAt);
    }

    /// Whether the limit has room for so many points until the reset, and for as many again, though no more than five
    /// in a hundred, for more urgent calls. Also true where the points can never fit the limit, for
    /// waiting would not help.
    boolean hasRoomFor(int points, Instant now) {
        int spare = Math.min(limit / 20, points);
        return !now.isBefore(resetAt) || points + spare > limit || remaining - points >= spare;
    }
}
