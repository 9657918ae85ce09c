package dev.mokuroku.job;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;

/// Runs the code of jobs and tasks, and measures it.
record JobMetrics(MeterRegistry meters, Clock clock) {
    void run(String name, Callable<?> work) {
        Instant start = clock.instant();
        String outcome = "failed";
        try {
            inRequestContext(work);
            outcome = "complete";
        } catch (RuntimeException failure) {
            throw failure;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new JobFailedException("The server stopped before the work ended", stopped);
        } catch (Exception failure) {
            throw new JobFailedException(String.valueOf(failure.getMessage()), failure);
        } finally {
            meters.timer("mokuroku.job", "job", name, "outcome", outcome)
                    .record(Duration.between(start, clock.instant()));
        }
    }

    void countGivenUp(String name) {
        meters.counter("mokuroku.job.tasks.given.up", "job", name).increment();
    }

    private static void inRequestContext(Callable<?> work) throws Exception {
        ManagedContext context = Arc.container().requestContext();
        context.activate();
        try {
            work.call();
        } finally {
            context.terminate();
        }
    }
}
