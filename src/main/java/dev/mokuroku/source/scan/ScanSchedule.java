package dev.mokuroku.source.scan;

import dev.mokuroku.catalog.ConfiguredSources;
import dev.mokuroku.catalog.sql.ClusterLocks;
import dev.mokuroku.job.JobConfig;
import dev.mokuroku.source.DescriptorSource;
import dev.mokuroku.source.SourceProvider;
import dev.mokuroku.source.Sources;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.scheduler.Scheduler;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import org.jboss.logging.Logger;

/// Scans every source at the start and then at its interval.
@Singleton
class ScanSchedule {
    private static final Logger LOG = Logger.getLogger(ScanSchedule.class);

    /// The job that removes what no setting names.
    static final String UNCONFIGURED = "unconfigured sources";

    /// One step of a scan, a transaction of a thousand entities, takes a few seconds at most.
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(20);

    private final Sources sources;
    private final Scanner scanner;
    private final UnconfiguredSources unconfigured;
    private final ClusterLocks locks;
    private final Scheduler scheduler;
    private final boolean dryRun;
    private final Thread shutdownHook;

    ScanSchedule(
            Sources sources,
            Scanner scanner,
            UnconfiguredSources unconfigured,
            ClusterLocks locks,
            Scheduler scheduler,
            JobConfig config) {
        this.dryRun = config.dryRun();
        this.sources = sources;
        this.scanner = scanner;
        this.unconfigured = unconfigured;
        this.locks = locks;
        this.scheduler = scheduler;
        this.shutdownHook = new Thread(scanner::stop, "end-of-scans");
    }

    /// After the index is open. Quarkus reports a shutdown during the start only when the start is over, which
    /// may be after a long scan; the shutdown hook runs at once.
    void start(@Observes @Priority(1_000) StartupEvent event) {
        Runtime.getRuntime().addShutdownHook(shutdownHook);
        if (dryRun) {
            return;
        }
        unconfigured.announce();
        for (SourceProvider provider : sources.providers()) {
            for (DescriptorSource source : provider.sources()) {
                if (scanner.isStopping()) {
                    return;
                }
                begin(source, provider);
            }
        }
        removeUnconfigured();
        scheduler
                .newJob(UNCONFIGURED)
                .setInterval(ConfiguredSources.RENEWAL.toSeconds() + "s")
                .setConcurrentExecution(ConcurrentExecution.SKIP)
                .setTask(
                        execution -> {
                            unconfigured.announce();
                            removeUnconfigured();
                        },
                        true)
                .schedule();
    }

    private void begin(DescriptorSource source, SourceProvider provider) {
        // A restart answers from the index at once; the scan finds what changed meanwhile.
        if (provider.scannedBeforeStart() && scanner.hasNoFilesOf(source)) {
            ScanOutcome outcome = scanner.scan(source);
            if (outcome.failure() == null) {
                LOG.infof("Read %s: %s", source.name(), outcome.applied());
            }
        }
        schedule(source, provider);
    }

    /// The catalog serves also where this fails; the next run tries again.
    private void removeUnconfigured() {
        try {
            unconfigured.removeWhatMayGo();
        } catch (RuntimeException failure) {
            LOG.error("Sources that no setting names could not be removed", failure);
        }
    }

    /// Before the index and the database go.
    void stop(@Observes @Priority(1) ShutdownEvent event) {
        scanner.stop();
        scanner.awaitEnd(STOP_TIMEOUT);
        withdraw();
        try {
            Runtime.getRuntime().removeShutdownHook(shutdownHook);
        } catch (IllegalStateException ending) {
            LOG.debug("The process ends", ending);
        }
    }

    private void withdraw() {
        try {
            unconfigured.withdraw();
        } catch (RuntimeException unreachable) {
            LOG.debug("The sources of this replica count until their lease ends", unreachable);
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
        scanOnce(source, shared);
        if (unconfigured.isWaiting()) {
            removeUnconfigured(); // it may have waited for this scan
        }
    }

    private void scanOnce(DescriptorSource source, boolean shared) {
        if (!shared) {
            scanner.scanChanges(source);
            return;
        }
        try (ClusterLocks.Held turn = locks.tryAcquire(source.name()).orElse(null)) {
            if (turn != null) {
                scanner.scanChanges(source);
            }
        } catch (SQLException unreachable) {
            LOG.warnf("Skipped the scan of %s: %s", source.name(), unreachable.getMessage());
        }
    }
}
