package dev.mokuroku.source;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.scheduler.Scheduler;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;

/// Scans every source at the start and then at its interval.
@Singleton
class ScanSchedule {
    private static final Logger LOG = Logger.getLogger(ScanSchedule.class);

    private final Sources sources;
    private final Scanner scanner;
    private final Scheduler scheduler;

    ScanSchedule(Sources sources, Scanner scanner, Scheduler scheduler) {
        this.sources = sources;
        this.scanner = scanner;
        this.scheduler = scheduler;
    }

    /// After the index is open.
    void start(@Observes @Priority(1_000) StartupEvent event) {
        for (SourceProvider provider : sources.providers()) {
            for (DescriptorSource source : provider.sources()) {
                // A restart answers from the index at once; the scan finds what changed meanwhile.
                if (provider.scannedBeforeStart() && scanner.knowsNothingOf(source)) {
                    LOG.infof("Read %s: %s", source.name(), scanner.scan(source).applied());
                }
                schedule(source, provider.interval());
            }
        }
    }

    private void schedule(DescriptorSource source, Duration interval) {
        scheduler
                .newJob("scan " + source.name())
                .setInterval(interval.toSeconds() + "s")
                .setConcurrentExecution(ConcurrentExecution.SKIP)
                .setTask(execution -> scanner.scan(source), true)
                .schedule();
    }
}
