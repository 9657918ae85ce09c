package dev.mokuroku.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mokuroku.entity.LocationRef;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ReadBudgetTest {
    private static final ReadLimits LIMITS = new ReadLimits(3, 100, Duration.ofSeconds(10), "mokuroku.test");

    private final AtomicLong nanoTime = new AtomicLong();
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final ReadBudget budget = new ReadBudget(LIMITS, cancelled::get, nanoTime::get);

    @Test
    void countsFilesAndWhatTheyReferTo() throws Exception {
        budget.take();
        budget.read(LocationRef.url("https://example.com/a"), file -> new byte[1]);
        assertThat(budget.take()).isNull();
        assertThat(budget.take()).isEqualTo("more than 3 files (the limit mokuroku.test.max-files)");
        assertThatThrownBy(() -> budget.read(LocationRef.url("https://example.com/b"), file -> new byte[1]))
                .hasMessage("LimitError: url:https://example.com/b is not read:"
                        + " more than 3 files (the limit mokuroku.test.max-files)");
    }

    @Test
    void countsBytes() {
        budget.take();
        budget.read(101);
        assertThat(budget.take()).isEqualTo("more than 100 bytes (the limit mokuroku.test.max-size)");
    }

    @Test
    void countsTheTimeOfReadingAlone() {
        nanoTime.addAndGet(Duration.ofMinutes(1).toNanos());
        budget.timed(() -> nanoTime.addAndGet(Duration.ofSeconds(6).toNanos()));
        nanoTime.addAndGet(Duration.ofMinutes(1).toNanos());
        assertThat(budget.take()).isNull();
        String within = budget.timed(() -> {
            nanoTime.addAndGet(Duration.ofSeconds(6).toNanos());
            return String.valueOf(budget.take());
        });
        assertThat(within).isEqualTo("reading takes more than 10 s (the limit mokuroku.test.timeout)");
    }

    @Test
    void endsWhereNobodyWaits() {
        assertThat(budget.take()).isNull();
        cancelled.set(true);
        assertThat(budget.take()).isEqualTo("the caller closed the connection");
        assertThat(budget.exceeded()).isEqualTo("the caller closed the connection");
    }
}
