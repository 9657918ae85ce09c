package dev.mokuroku.scorecard.follow;

import java.time.Duration;

/// How many entities are evaluated in one transaction: fewer once a batch took long, so that none of them runs into the
/// time limit of transactions. Any thread may call.
final class BatchSize {
    /// Of a batch of several entities; transactions have a minute.
    static final Duration MAX_TIME = Duration.ofSeconds(15);

    private static final Duration SHORT = Duration.ofSeconds(3);
    private static final int FACTOR = 4;

    private final int max;
    private volatile int current;

    BatchSize(int max) {
        this.max = max;
        this.current = max;
    }

    int current() {
        return current;
    }

    boolean isReduced() {
        return current < max;
    }

    void took(Duration time) {
        if (isReduced() && time.compareTo(SHORT) < 0) {
            current = (int) Math.min(max, (long) current * FACTOR);
        }
    }

    /// After a batch that took too long or failed.
    void reduce() {
        current = Math.max(1, current / FACTOR);
    }
}
