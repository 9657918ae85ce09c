package dev.mokuroku.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void doublesTheDelayUpToItsMaximum() {
        RetryPolicy policy = new RetryPolicy(7, SECOND, Duration.ofSeconds(10));
        assertThat(IntStream.rangeClosed(1, 6).mapToObj(policy::delayAfter))
                .extracting(delay -> delay.orElseThrow().toSeconds())
                .containsExactly(1L, 2L, 4L, 8L, 10L, 10L);
    }

    @Test
    void givesUpAfterTheLastAttempt() {
        RetryPolicy policy = new RetryPolicy(2, SECOND, SECOND);
        assertThat(policy.delayAfter(1)).contains(SECOND);
        assertThat(policy.delayAfter(2)).isEmpty();
        assertThat(policy.delayAfter(3)).isEmpty();
    }

    @Test
    void overflowsForNoNumberOfAttempts() {
        RetryPolicy policy = new RetryPolicy(Integer.MAX_VALUE, SECOND, Duration.ofDays(10_000));
        assertThat(policy.delayAfter(1_000_000)).contains(Duration.ofDays(10_000));
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatThrownBy(() -> new RetryPolicy(0, SECOND, SECOND)).hasMessageContaining("not 0 attempts");
        assertThatThrownBy(() -> new RetryPolicy(1, Duration.ZERO, SECOND)).hasMessageContaining("PT0S");
        assertThatThrownBy(() -> new RetryPolicy(1, SECOND, Duration.ZERO)).hasMessageContaining("PT0S");
        assertThatThrownBy(() -> new JobSchedule(SECOND, Duration.ZERO)).hasMessageContaining("PT0S");
        assertThatThrownBy(() -> new JobSchedule(SECOND.negated(), SECOND)).hasMessageContaining("PT-1S");
    }
}
