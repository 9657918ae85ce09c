package dev.mokuroku.source.github.client;

import java.time.Instant;

/// What GitHub allows some credentials.
///
/// @param limit points between two resets
/// @param remaining points until the next reset
/// @param pausedUntil GitHub asked for silence until then; in the past where it did not
record Allowance(int limit, int remaining, Instant resetAt, Instant pausedUntil) {
    static final Allowance UNKNOWN = new Allowance(0, 0, Instant.EPOCH, Instant.EPOCH);

    Allowance pausedUntil(Instant until) {
        return new Allowance(limit, remaining, resetAt, until);
    }

    /// Nothing is left.
    Allowance usedUpUntil(Instant until) {
        return new Allowance(limit, 0, until, pausedUntil);
    }

    boolean isUsedUp(Instant now) {
        return remaining == 0 && now.isBefore(resetAt);
    }

    /// Whether so many points are there until the reset, and as many again, though no more than five in a
    /// hundred, for what is more urgent. What could never be there is not waited for.
    boolean isEnoughFor(int points, Instant now) {
        int spare = Math.min(limit / 20, points);
        return !now.isBefore(resetAt) || points + spare > limit || remaining - points >= spare;
    }
}
