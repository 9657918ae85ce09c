package dev.mokuroku.security.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TokenBucketTest {
    private long now;

    private final TokenBucket bucket = new TokenBucket(60, new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return now;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    });

    @Test
    void holdsAMinutesWorth() {
        assertThat(bucket.take(59)).isZero();
        assertThat(bucket.take(1)).isZero();
        assertThat(bucket.take(1)).isEqualTo(Duration.ofSeconds(1).toNanos());
    }

    @Test
    void refillsEvenly() {
        bucket.take(60);
        pass(Duration.ofMillis(2_500));
        assertThat(bucket.take(3)).isEqualTo(Duration.ofMillis(500).toNanos());
        assertThat(bucket.take(2)).isZero();
        pass(Duration.ofHours(1));
        assertThat(bucket.take(60)).isZero();
        assertThat(bucket.take(1)).isPositive();
    }

    @Test
    void waitsForAFullBucketWhereMoreIsAskedFor() {
        assertThat(bucket.take(1_000)).isZero();
        assertThat(bucket.take(Long.MAX_VALUE)).isEqualTo(Duration.ofMinutes(1).toNanos());
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }
}
