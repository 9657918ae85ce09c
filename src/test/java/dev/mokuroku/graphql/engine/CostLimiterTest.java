package dev.mokuroku.graphql.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class CostLimiterTest {
    private final CostLimiter admission = new CostLimiter(1_000);

    @Test
    void letsBeginWhatThereIsRoomFor() {
        assertThat(admission.acquire(600)).isDone();
        assertThat(admission.acquire(400)).isDone();
        assertThat(admission.acquire(11)).isNotDone();
        assertThat(admission.queued()).isEqualTo(1);
    }

    @Test
    void letsLightOnesPassThoseThatWait() {
        assertThat(admission.acquire(1_000)).isDone();
        assertThat(admission.acquire(500)).isNotDone();
        assertThat(admission.acquire(10)).isDone();
        admission.release(10);
        assertThat(admission.queued()).isEqualTo(1);
    }

    @Test
    void letsBeginInTheOrderOfComing() {
        assertThat(admission.acquire(1_000)).isDone();
        CompletableFuture<Void> large = admission.acquire(900);
        CompletableFuture<Void> small = admission.acquire(100);
        CompletableFuture<Void> last = admission.acquire(100);
        admission.release(1_000);
        assertThat(large).isDone();
        assertThat(small).isDone();
        assertThat(last).isNotDone();
        admission.release(100);
        assertThat(last).isDone();
        assertThat(admission.queued()).isZero();
    }

    @Test
    void letsWhatIsLargerThanTheRoomRunAlone() {
        CompletableFuture<Void> first = admission.acquire(5_000);
        CompletableFuture<Void> second = admission.acquire(5_000);
        assertThat(first).isDone();
        assertThat(second).isNotDone();
        admission.release(5_000);
        assertThat(second).isDone();
    }
}
