package dev.mokuroku.api.graphql.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class AdmissionTest {
    private final Admission admission = new Admission(1_000);

    @Test
    void letsBeginWhatThereIsRoomFor() {
        assertThat(admission.enter(600)).isDone();
        assertThat(admission.enter(400)).isDone();
        assertThat(admission.enter(11)).isNotDone();
        assertThat(admission.waiting()).isEqualTo(1);
    }

    @Test
    void letsLightOnesPassThoseThatWait() {
        assertThat(admission.enter(1_000)).isDone();
        assertThat(admission.enter(500)).isNotDone();
        assertThat(admission.enter(10)).isDone();
        admission.leave(10);
        assertThat(admission.waiting()).isEqualTo(1);
    }

    @Test
    void letsBeginInTheOrderOfComing() {
        assertThat(admission.enter(1_000)).isDone();
        CompletableFuture<Void> large = admission.enter(900);
        CompletableFuture<Void> small = admission.enter(100);
        CompletableFuture<Void> last = admission.enter(100);
        admission.leave(1_000);
        assertThat(large).isDone();
        assertThat(small).isDone();
        assertThat(last).isNotDone();
        admission.leave(100);
        assertThat(last).isDone();
        assertThat(admission.waiting()).isZero();
    }

    @Test
    void letsWhatIsLargerThanTheRoomRunAlone() {
        CompletableFuture<Void> first = admission.enter(5_000);
        CompletableFuture<Void> second = admission.enter(5_000);
        assertThat(first).isDone();
        assertThat(second).isNotDone();
        admission.leave(5_000);
        assertThat(second).isDone();
    }
}
