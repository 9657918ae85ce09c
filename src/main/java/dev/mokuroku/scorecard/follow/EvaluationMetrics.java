package dev.mokuroku.scorecard.follow;

import dev.mokuroku.scorecard.evaluation.CheckResult;
import dev.mokuroku.scorecard.evaluation.Outcome;
import dev.mokuroku.scorecard.store.QueueTable;
import dev.mokuroku.scorecard.store.ResultKey;
import dev.mokuroku.scorecard.store.StoredResult;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.function.Supplier;

/// Counts evaluations, and how long they take.
@Singleton
class EvaluationMetrics {
    private final Timer batches;
    private final Counter results;
    private final Counter errors;
    private final Counter failures;

    EvaluationMetrics(MeterRegistry meters, QueueTable queue) {
        this.batches = meters.timer("mokuroku.scorecard.evaluation");
        this.results = meters.counter("mokuroku.scorecard.evaluated.results");
        this.errors = meters.counter("mokuroku.scorecard.stopped.checks");
        this.failures = meters.counter("mokuroku.scorecard.failures");
        Gauge.builder("mokuroku.scorecard.queue", queue, QueueTable::size).register(meters);
    }

    Map<ResultKey, StoredResult> measure(Supplier<Map<ResultKey, StoredResult>> evaluation) {
        Map<ResultKey, StoredResult> evaluated = batches.record(evaluation);
        results.increment(evaluated.size());
        errors.increment((double) evaluated.values().stream()
                .flatMap(stored -> stored.result().checks().stream())
                .map(CheckResult::outcome)
                .filter(outcome -> outcome == Outcome.ERROR)
                .count());
        return evaluated;
    }

    void failed() {
        failures.increment();
    }
}
