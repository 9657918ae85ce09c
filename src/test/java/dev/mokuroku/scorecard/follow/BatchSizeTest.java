package dev.mokuroku.scorecard.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BatchSizeTest {
    private final BatchSize size = new BatchSize(1_000);

    @Test
    void shrinksToOneEntityAndGrowsAgainWhileBatchesAreShort() {
        assertThat(size.isReduced()).isFalse();
        size.reduce();
        assertThat(size.current()).isEqualTo(250);
        assertThat(size.isReduced()).isTrue();
        for (int i = 0; i < 10; i++) {
            size.reduce();
        }
        assertThat(size.current()).isEqualTo(1);

        size.took(Duration.ofSeconds(1));
        assertThat(size.current()).isEqualTo(4);
        size.took(Duration.ofSeconds(10));
        assertThat(size.current()).isEqualTo(4);
        for (int i = 0; i < 10; i++) {
            size.took(Duration.ofMillis(5));
        }
        assertThat(size.current()).isEqualTo(1_000);
        assertThat(size.isReduced()).isFalse();
    }
}
