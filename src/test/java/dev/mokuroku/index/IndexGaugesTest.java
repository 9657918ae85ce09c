package dev.mokuroku.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.SettableClock;
import dev.mokuroku.index.write.IndexGauges;
import dev.mokuroku.index.write.IndexStatus;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class IndexGaugesTest {
    private final AtomicInteger reads = new AtomicInteger();
    private final SettableClock clock = new SettableClock(Instant.EPOCH);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void askOnceForAllAndAgainAfterSomeSeconds() {
        IndexGauges gauges =
                new IndexGauges(() -> new IndexStatus(reads.incrementAndGet(), 9, 2, 300, null, null), clock);
        gauges.register(meters);
        assertThat(scrape()).containsExactly(1.0, 2.0, 300.0, Double.NaN);
        assertThat(scrape()).containsExactly(1.0, 2.0, 300.0, Double.NaN);
        clock.advance(Duration.ofSeconds(5));
        assertThat(scrape()).startsWith(2.0);
    }

    @Test
    void areNoNumbersWhilePostgresDoesNotAnswer() {
        IndexGauges gauges = new IndexGauges(
                () -> {
                    reads.incrementAndGet();
                    throw new IllegalStateException("no connection");
                },
                clock);
        gauges.register(meters);
        assertThat(scrape()).containsOnly(Double.NaN);
        assertThat(reads).hasValue(1);
    }

    private List<Double> scrape() {
        return List.of("entities", "lag", "bytes", "rebuilt").stream()
                .map(name -> meters.get("mokuroku.index." + name).gauge().value())
                .toList();
    }
}
