package dev.mokuroku.source;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.scheduler.Scheduler;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Scans every source at the start and then at its interval.
@Singleton
class ScanSchedule {
    private static final Logger LOG = Logger.getLogger(ScanSchedule.class);

    /// One step of a scan, a transaction of a thousand entities, takes a few seconds at most.
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Sources sources;
    private final Scanner scanner;
    private final ScanTurns turns;
    private final Scheduler scheduler;
    private final boolean dryRun;
    private final Thread endOfProcess;

    /// @param dryRun whether only a command reads the sources
    ScanSchedule(
            Sources sources,
            Scanner scanner,
            ScanTurns turns,
            Scheduler scheduler,
            @ConfigProperty(name = "mokuroku.dry-run", defaultValue = "false") boolean dryRun) {
        this.dryRun = dryRun;
        this.sources = sources;
        this.scanner = scanner;
        this.turns = turns;
        this.scheduler = scheduler;
        this.endOfProcess = new Thread(scanner::stop, "end-of-scans");
    }

    /// After the index is open. Quarkus tells of a stop that comes meanwhile when the start is over, which
    /// may be after a long scan: the process itself tells at once.
    void start(@Observes @Priority(1_000) StartupEvent event) {
        Runtime.getRuntime().addShutdownHook(endOfProcess);
        if (dryRun) {
            return;
        }
        for (SourceProvider provider : sources.providers()) {
            for (DescriptorSource source : provider.sources()) {
                // A restart answers from the index at once; the scan finds what changed meanwhile.
                if (provider.scannedBeforeStart() && scanner.knowsNothingOf(source)) {
                    LOG.infof("Read %s: %s", source.name(), scanner.scan(source).applied());
                }
                schedule(source, provider);
            }
        }
    }

    /// Before the index and the database go.
    void stop(@Observes @Priority(1) ShutdownEvent event) {
        scanner.stop();
        scanner.awaitEnd(PATIENCE);
        try {
            Runtime.getRuntime().removeShutdownHook(endOfProcess);
        } catch (IllegalStateException ending) {
            LOG.debug("The process ends", ending);
        }
    }

    private void schedule(DescriptorSource source, SourceProvider provider) {
        scheduler
                .newJob("scan " + source.name())
                .setInterval(provider.interval().toSeconds() + "s")
                .setConcurrentExecution(ConcurrentExecution.SKIP)
                .setTask(execution -> scan(source, provider.isShared()), true)
                .schedule();
    }

    private void scan(DescriptorSource source, boolean shared) {
        if (!shared) {
            scanner.scanChanges(source);
            return;
        }
        try (ScanTurns.Turn turn = turns.take(source.name()).orElse(null)) {
            if (turn != null) {
                scanner.scanChanges(source);
            }
        } catch (SQLException unreachable) {
            LOG.warnf("%s is not scanned now: %s", source.name(), unreachable.getMessage());
        }
    }
}
