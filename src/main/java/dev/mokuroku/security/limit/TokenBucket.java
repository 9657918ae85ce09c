package dev.mokuroku.security.limit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/// Holds one minute's worth, and refills evenly.
final class TokenBucket {
    private final long perMinute;
    private final Bucket bucket;

    TokenBucket(long perMinute, TimeMeter time) {
        this.perMinute = perMinute;
        this.bucket = Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .withCustomTimePrecision(time)
                .build();
    }

    /// @return 0 if the bucket held as much, else the time in nanoseconds until it will
    long take(long amount) {
        long bounded = Math.min(amount, perMinute);
        return bounded <= 0 || bucket.tryConsume(bounded)
                ? 0
                : Math.max(1, bucket.estimateAbilityToConsume(bounded).getNanosToWaitForRefill());
    }
}
