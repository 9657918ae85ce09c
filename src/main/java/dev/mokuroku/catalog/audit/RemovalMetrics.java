package dev.mokuroku.catalog.audit;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.util.Locale;

/// Counts what was committed.
@Singleton
class RemovalMetrics {
    private final MeterRegistry meters;

    RemovalMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    void count(@Observes(during = TransactionPhase.AFTER_SUCCESS) EntitiesRemoved removed) {
        String reason = removed.reason().name().toLowerCase(Locale.ROOT);
        meters.counter("mokuroku.catalog.removals", "source", removed.source(), "reason", reason)
                .increment((double) removed.count());
    }

    void count(@Observes(during = TransactionPhase.AFTER_SUCCESS) EntitiesRestored restored) {
        meters.counter("mokuroku.catalog.restorations", "source", restored.source())
                .increment((double) restored.count());
    }
}
