package dev.mokuroku.index.write;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// The metrics of the index. A scrape reads several at once and PostgreSQL is asked once for them, at most every few
/// seconds. While PostgreSQL does not answer they are no numbers, and the other metrics are still served.
public final class IndexGauges {
    private static final Duration MAX_AGE = Duration.ofSeconds(5);

    private final Supplier<IndexStatus> source;
    private final Clock clock;
    private @Nullable IndexStatus status;
    private @Nullable Instant readAt;

    public IndexGauges(Supplier<IndexStatus> source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    public void register(MeterRegistry meters) {
        meters.gauge("mokuroku.index.entities", this, it -> it.value(IndexStatus::entities));
        meters.gauge("mokuroku.index.lag", this, it -> it.value(IndexStatus::lag));
        meters.gauge("mokuroku.index.bytes", this, it -> it.value(IndexStatus::bytes));
        meters.gauge("mokuroku.index.rebuilt", this, it -> it.value(IndexStatus::rebuiltAtSecond));
    }

    private synchronized double value(ToDoubleFunction<IndexStatus> field) {
        Instant now = clock.instant();
        if (readAt == null || !now.isBefore(readAt.plus(MAX_AGE))) {
            readAt = now;
            status = read();
        }
        return status == null ? Double.NaN : field.applyAsDouble(status);
    }

    private @Nullable IndexStatus read() {
        try {
            return source.get();
        } catch (RuntimeException unavailable) {
            return null;
        }
    }
}
