package dev.mokuroku.job;

import java.time.Duration;
import java.util.Optional;

/// How often a task is tried, and the delays between attempts. Each delay is twice the delay before.
///
/// @param maxAttempts including the first attempt
public record RetryPolicy(int maxAttempts, Duration initialDelay, Duration maxDelay) {
    /// Some ten minutes in all.
    public static final RetryPolicy STANDARD = new RetryPolicy(8, Duration.ofSeconds(5), Duration.ofMinutes(10));

    public RetryPolicy {
        if (maxAttempts < 1 || !initialDelay.isPositive() || maxDelay.compareTo(initialDelay) < 0) {
            throw new IllegalArgumentException(
                    "A retry policy needs at least 1 attempt and a positive initial delay of at most the maximum delay,"
                            + " not %d attempts with delays from %s to %s"
                                    .formatted(maxAttempts, initialDelay, maxDelay));
        }
    }

    /// Returns the delay before the next attempt, or nothing after the last attempt.
    Optional<Duration> delayAfter(int failedAttempts) {
        if (failedAttempts >= maxAttempts) {
            return Optional.empty();
        }
        Duration delay = initialDelay;
        for (int attempt = 1; attempt < failedAttempts && delay.compareTo(maxDelay) < 0; attempt++) {
            delay = delay.multipliedBy(2);
        }
        return Optional.of(delay.compareTo(maxDelay) < 0 ? delay : maxDelay);
    }
}
